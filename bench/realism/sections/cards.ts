/** How payments fall on cards, customers, merchants and devices. */
import type { Dataset } from '../../../src/core/dataset.ts'
import { formatCount } from '../../../src/core/format.ts'
import { normalQuantile } from '../../../src/core/random/exact-math.ts'
import { populationSizes } from '../../../src/core/world/population.ts'
import { markdownTable } from '../../markdown-table.ts'
import type { Rows } from '../rows.ts'
import { trialOfCounts } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { percent, type Section, where } from './section.ts'

/** Levels that the activity of cards repeats in. */
const LEVELS = 1024
const FAVOURITES = 5

/** @param day  one of 1,000,000 rows @param year  a small world's */
export function cardsSection(dataset: Dataset, day: Rows, year: Rows): Section {
  const [frauds, recurring] = [day.numbers('label_fraud'), day.numbers('is_recurring')]
  const cards = day.numbers('card_number')
  const all = [
    ...countBy(
      cards,
      where(day.length, () => true),
    ).values(),
  ].sort((a, b) => b - a)
  const usual = countBy(
    cards,
    where(day.length, (i) => frauds[i] === 0 && recurring[i] === 0),
  )
  const cardCount = populationSizes(dataset.form.populations, day.length).get('card')!
  const counts = new Array<number>(Math.max(...usual.values()) + 1).fill(0)
  for (const rows of usual.values()) counts[rows]++
  counts[0] = cardCount - usual.size
  const usualRows = counts.reduce((sum, count, rows) => sum + count * rows, 0)
  const expected = expectedCounts(dataset, counts.length, { cardCount, usualRows })
  const share = (of: number) =>
    all.slice(0, Math.floor(of * cardCount)).reduce((sum, rows) => sum + rows, 0) / day.length
  return {
    title: 'Cards and what they come back to',
    paragraphs: [
      markdownTable(['In a day of 1,000,000 payments', 'there are', 'payments each'], reuse(day)),
      `The busiest 1 % of cards make ${percent(share(0.01))} of a day's payments, the busiest 10 % ${percent(share(0.1))}; the median card that pays at all pays ${all[Math.floor(all.length / 2)]} times. ${favourites(year)}`,
      `**Cards are too busy.** ${formatCount(cardCount)} cards for 1,000,000 payments a day are ${(day.length / cardCount).toFixed(1)} a card and day; most real cards pay less than once a day. It keeps the way back to a card's previous payment short. The busiest of the ${formatCount(LEVELS)} levels of activity is the step at the end of the curve: ${formatCount(all.filter((rows) => rows >= 300).length)} cards that pay 300 times a day and more.`,
      '![Share of cards with at least so many payments in a day](realism/cards.svg)',
    ],
    pictures: { 'cards.svg': cardsPicture(counts, expected, cardCount) },
    trials: [trialOfCounts({ name: 'usual payments per card', of: 'cards' }, counts, expected)],
  }
}

function countBy(members: Float64Array, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const i of rows) counts.set(members[i], (counts.get(members[i]) ?? 0) + 1)
  return counts
}

/** Payments per card are Poisson with a mean that is lognormal over the cards. */
function expectedCounts(
  dataset: Dataset,
  bins: number,
  facts: { cardCount: number; usualRows: number },
): number[] {
  const sigma = dataset.form.populations.card.activity!.sigma
  const levels = Array.from({ length: LEVELS }, (_, i) =>
    Math.exp(sigma * normalQuantile((i + 0.5) / LEVELS)),
  )
  const total = levels.reduce((sum, level) => sum + level, 0)
  const expected = new Array<number>(bins).fill(0)
  for (const level of levels) {
    const mean = ((level / total) * LEVELS * facts.usualRows) / facts.cardCount
    let log = -mean
    for (let rows = 0; rows < bins; rows++) {
      expected[rows] += (Math.exp(log) * facts.cardCount) / LEVELS
      log += Math.log(mean / (rows + 1))
    }
  }
  return expected
}

function reuse(rows: Rows): string[][] {
  const line = (name: string, column: string) => {
    const distinct = new Set<string | number | null>(rows.column(column))
    distinct.delete(null)
    distinct.delete(Number.NaN)
    return [name, formatCount(distinct.size), (rows.length / distinct.size).toFixed(1)]
  }
  return [
    line('cards', 'card_number'),
    line('customers', 'customer_id'),
    line('merchants', 'merchant_id'),
    line("buyers' devices", 'buyer_device'),
    line('terminals', 'terminal_id'),
    line('IP addresses', 'ip_address'),
  ]
}

/** Where a card goes most, over a year. */
function favourites(year: Rows): string {
  const [cards, merchants] = [year.numbers('card_number'), year.numbers('merchant_id')]
  const visits = new Map<number, Map<number, number>>()
  for (let i = 0; i < year.length; i++) {
    const own = visits.get(cards[i]) ?? new Map<number, number>()
    own.set(merchants[i], (own.get(merchants[i]) ?? 0) + 1)
    visits.set(cards[i], own)
  }
  const regulars = [...visits.values()]
    .map((own) => [...own.values()].sort((a, b) => b - a))
    .map((counts) => ({ counts, total: counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ total }) => total >= 100)
  const shareOf = (places: number) => {
    const shares = regulars.map(
      ({ counts, total }) => counts.slice(0, places).reduce((a, b) => a + b, 0) / total,
    )
    return percent(shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)])
  }
  return `Over a year (of a world of 3,000 payments a day, cards with at least 100), the median card makes ${shareOf(1)} of its payments to one merchant and ${shareOf(FAVOURITES)} to its ${FAVOURITES} most frequent ones.`
}

function cardsPicture(counts: readonly number[], expected: readonly number[], cards: number): string {
  const tail = (of: readonly number[]): [number, number][] => {
    let left = of.reduce((sum, count) => sum + count, 0)
    const points = of.map((count, rows): [number, number] => {
      const point: [number, number] = [rows, left / cards]
      left -= count
      return point
    })
    return points.slice(1).filter(([, share]) => share >= 1 / cards)
  }
  const most = counts.length
  const plot = new Plot(
    { x: 70, y: 40, width: 830, height: 260 },
    'Share of cards with at least so many payments in a day',
    {
      min: 1,
      max: most,
      isLog: true,
      ticks: [1, 3, 10, 30, 100, 300].map((at) => [at, String(at)]),
      title: 'payments',
    },
    {
      min: 1 / cards,
      max: 1,
      isLog: true,
      ticks: [1, 0.1, 0.01, 0.001, 0.0001].map((at) => [at, `${at * 100} %`]),
      title: '',
    },
  )
  plot.dots(thinned(tail(counts)), OBSERVED, { radius: 4 })
  plot.line(thinned(tail(expected)), EXPECTED, { width: 1.5 })
  const words = legend(70, 362, [
    [OBSERVED, 'found'],
    [EXPECTED, 'declared: lognormal activity'],
  ])
  return picture(920, 375, 'Payments per card', [...plot.marks, ...words])
}

/** All of the first points, then ever fewer. */
const thinned = <T extends readonly [number, number]>(points: readonly T[]): T[] => {
  let next = 0
  return points.filter(([x]) => {
    if (x < next) return false
    next = x * 1.04
    return true
  })
}
