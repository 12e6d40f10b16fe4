/** First digits of amounts, and their last ones. */
import { markdownTable } from '../../markdown-table.ts'
import type { Rows } from '../rows.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { momentsOf } from './amounts.ts'
import { percent, type Section, where } from './section.ts'

/** Source: Benford, Proceedings of the American Philosophical Society 78, 1938. */
const BENFORD = Array.from({ length: 9 }, (_, i) => Math.log10(1 + 1 / (i + 1)))
/** Mean absolute deviations of first digits up to which a set conforms. Source: Nigrini, Benford's Law, 2012, table 7.1. */
const VERDICTS = [
  [0.006, 'close'],
  [0.012, 'acceptable'],
  [0.015, 'marginal'],
  [1, 'none'],
] as const

interface Amounts {
  readonly name: string
  readonly count: number
  readonly digits: readonly number[]
  readonly deviation: number
  /** Standard deviation of decimal logarithms. */
  readonly spread: number
}

export function digitsSection(rows: Rows): Section {
  const [amounts, currencies, channels] = [
    rows.numbers('amount'),
    rows.texts('currency_code'),
    rows.texts('channel'),
  ]
  const isCash = (i: number) => channels[i] === 'ATM'
  const bought = (currency: string) =>
    measure(
      `${currency}, without cash`,
      amounts,
      where(rows.length, (i) => currencies[i] === currency && !isCash(i)),
    )
  const sets = [
    measure(
      'all amounts',
      amounts,
      where(rows.length, () => true),
    ),
    measure(
      'all but cash',
      amounts,
      where(rows.length, (i) => !isCash(i)),
    ),
    ...['USD', 'EUR', 'GBP', 'JPY', 'INR'].map(bought),
    measure('cash', amounts, where(rows.length, isCash)),
  ]
  const dollars = sets.find(({ name }) => name.startsWith('USD'))!
  const cents = (ending: number) => {
    const chosen = where(rows.length, (i) => currencies[i] === 'USD' && !isCash(i))
    const found = chosen.filter((i) => Math.round(amounts[i] * 100) % 100 === ending).length
    return percent(found / chosen.length)
  }
  return {
    title: 'Digits',
    paragraphs: [
      'First digits of amounts beside Benford’s law. MAD is the mean absolute deviation of the nine shares, conformity as Nigrini grades it.',
      markdownTable(
        ['amounts', 'payments', ...BENFORD.map((_, i) => String(i + 1)), 'MAD', 'conformity', 'spread'],
        [
          ['Benford', '', ...BENFORD.map((share) => percent(share)), '', '', ''],
          ...sets.map(({ name, count, digits, deviation, spread }) => [
            name,
            String(count),
            ...digits.map((share) => percent(share)),
            deviation.toFixed(4),
            VERDICTS.find(([most]) => deviation <= most)![1],
            spread.toFixed(2),
          ]),
        ],
      ),
      `Benford’s law holds for numbers that are spread evenly over powers of ten. Amounts in one currency deviate from it, little but for certain: they are products of lognormal factors whose decimal logarithms have the standard deviation under *spread*, and of a normal distribution as wide as that of dollars (${dollars.spread.toFixed(2)}) a ripple of ${percent(ripple(dollars.spread))} is left (2 exp(−2π² spread²)), whose place depends on where the middle of the amounts lies. Currencies together lie in several places, and their ripples partly cancel. Cash goes by notes and does not follow the law, nor does real cash.`,
      `**Last digits are too even.** Of dollar amounts, ${cents(0)} end in .00 and ${cents(99)} in .99, as of any other cents: nothing here is priced. In shops that price by .99 and at pumps that stop at round sums they are far more.`,
      '![First digits of amounts and Benford’s law](realism/digits.svg)',
    ],
    pictures: { 'digits.svg': digitsPicture(sets.filter((_, i) => [0, 2, 5, 7].includes(i))) },
    trials: [],
  }
}

/**
 * How far the density of a lognormal's mantissas swings about an even one: the first term of a wrapped normal density.
 * Source: Mardia and Jupp, Directional Statistics, 2000, section 3.5.7.
 */
const ripple = (spread: number) => 2 * Math.exp(-2 * Math.PI ** 2 * spread ** 2)

function measure(name: string, amounts: Float64Array, rows: readonly number[]): Amounts {
  const counts = new Array<number>(9).fill(0)
  for (const i of rows) counts[Number(amounts[i].toExponential()[0]) - 1]++
  const digits = counts.map((count) => count / rows.length)
  return {
    name,
    count: rows.length,
    digits,
    deviation: digits.reduce((sum, share, i) => sum + Math.abs(share - BENFORD[i]), 0) / 9,
    spread: momentsOf(Float64Array.from(rows, (i) => Math.log10(amounts[i]))).deviation,
  }
}

function digitsPicture(sets: readonly Amounts[]): string {
  const marks = sets.flatMap(({ name, digits }, panel) => {
    const plot = new Plot(
      { x: 50 + panel * 222, y: 40, width: 180, height: 190 },
      name,
      { min: 0, max: 9, ticks: digits.map((_, i) => [i + 0.5, String(i + 1)]), title: 'first digit' },
      { min: 0, max: 0.35, ticks: [0, 0.1, 0.2, 0.3].map((at) => [at, percent(at, 0)]), title: '' },
    )
    plot.bars(digits)
    plot.line(
      BENFORD.map((share, i) => [i + 0.5, share]),
      EXPECTED,
    )
    return plot.marks
  })
  const words = legend(50, 292, [
    [OBSERVED, 'amounts'],
    [EXPECTED, 'Benford’s law'],
  ])
  return picture(920, 305, 'First digits of amounts', [...marks, ...words])
}
