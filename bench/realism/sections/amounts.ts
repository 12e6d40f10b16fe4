/** Amounts against the lognormal distributions that are declared for each category of merchant. */
import type { Dataset } from '../../../src/core/dataset.ts'
import { normalBelow } from '../../../src/core/statistics/gamma.ts'
import { markdownTable } from '../../markdown-table.ts'
import { formOf } from '../declared.ts'
import type { Rows } from '../rows.ts'
import { trialOfUniforms } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { firstRows, type Section, where } from './section.ts'

const CASH = 6011
/** Standard deviations below the mean at which the least amount may cut the distribution off. */
const FAR = 4.5

interface Category {
  readonly mcc: string
  readonly declared: number
  /** Logarithms of amounts, without what customer, merchant, currency and season multiply them by. */
  readonly logs: Float64Array
}

export function amountsSection(dataset: Dataset, rows: Rows): Section {
  const form = formOf(dataset, 'usual_amount', 'float')
  const { mean: means, stddev: sigma, min: least = 0 } = form
  if (typeof means !== 'object' || typeof sigma !== 'number')
    throw new RangeError('usual_amount: expected means by category and one stddev')
  const [amounts, mccs] = [rows.numbers('usual_amount'), rows.numbers('merchant_mcc')]
  const factors = ['spend', 'merchant_level', 'currency_level', 'season'].map((name) => rows.numbers(name))
  const [tactics, dues] = [rows.texts('amount_tactic'), rows.texts('due_channel')]
  const factor = (i: number) => factors.reduce((product, numbers) => product * numbers[i], 1)
  const meanOf = (mcc: number) => means.values[String(mcc)] ?? means.default
  const chosen = where(rows.length, (i) => {
    const isUsual = tactics[i] === null && dues[i] === null && mccs[i] !== CASH
    return isUsual && factor(i) * Math.exp(meanOf(mccs[i]) - FAR * sigma) > least
  })
  const categories = [...Map.groupBy(chosen, (i) => mccs[i])]
    .sort(([a], [b]) => meanOf(a) - meanOf(b))
    .map(
      ([mcc, own]): Category => ({
        mcc: String(mcc),
        declared: meanOf(mcc),
        logs: Float64Array.from(own, (i) => Math.log(amounts[i] / factor(i))),
      }),
    )
  const table = categories.map(({ mcc, declared, logs }) => {
    const { mean, deviation } = momentsOf(logs)
    return [
      mcc,
      String(logs.length),
      declared.toFixed(3),
      mean.toFixed(3),
      sigma.toFixed(3),
      deviation.toFixed(3),
    ]
  })
  return {
    title: 'Amounts',
    paragraphs: [
      `Logarithms of amounts by category of merchant, less those of what multiplies them: customer, merchant, currency, season. Left out are cash, which goes by notes, subscriptions, frauds that show it in the amount, and payments whose currency is so large that the least amount of ${least} could cut the distribution off.`,
      markdownTable(['category', 'payments', 'μ declared', 'μ found', 'σ declared', 'σ found'], table),
      '![Median amount by category in dollars, found and declared](realism/amounts.svg)',
    ],
    pictures: { 'amounts.svg': amountsPicture(categories) },
    trials: [
      ...categories.map(({ mcc, declared, logs }) =>
        trialOfUniforms(
          { name: `amount, ${mcc}`, of: 'payments' },
          logs.map((log) => normalBelow((log - declared) / sigma)),
        ),
      ),
      levelTrial(dataset, rows, { path: 'customer.spend', column: 'spend', member: 'customer_id' }),
      levelTrial(dataset, rows, {
        path: 'merchant.price_level',
        column: 'merchant_level',
        member: 'merchant_id',
      }),
    ],
  }
}

/** What a member multiplies amounts by, over all members in sight. */
function levelTrial(
  dataset: Dataset,
  rows: Rows,
  { path, column, member }: Record<'path' | 'column' | 'member', string>,
) {
  const { mean = 0, stddev = 1 } = formOf(dataset, path, 'float')
  const levels = rows.numbers(column)
  const uniforms = Float64Array.from(firstRows(rows.numbers(member)), (i) =>
    normalBelow((Math.log(levels[i]) - Number(mean)) / Number(stddev)),
  )
  return trialOfUniforms({ name: path, of: `${path.split('.')[0]}s` }, uniforms)
}

export function momentsOf(numbers: Float64Array): { readonly mean: number; readonly deviation: number } {
  let [sum, squares] = [0, 0]
  for (const number of numbers) sum += number
  const mean = sum / numbers.length
  for (const number of numbers) squares += (number - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / (numbers.length - 1)) }
}

function amountsPicture(categories: readonly Category[]): string {
  const ticks = [1, 3, 10, 30, 100, 300]
  const plot = new Plot(
    { x: 60, y: 40, width: 840, height: 240 },
    'Amounts by category of merchant: median, and the middle two thirds',
    {
      min: 0,
      max: categories.length,
      ticks: categories.map(({ mcc }, i) => [i + 0.5, mcc]),
      title: 'category',
    },
    { min: 2, max: 500, isLog: true, ticks: ticks.slice(1).map((at) => [at, `$${at}`]), title: '' },
  )
  categories.forEach(({ declared, logs }, i) => {
    const { mean, deviation } = momentsOf(logs)
    const spread = [mean - deviation, mean + deviation].map(Math.exp)
    plot.line(
      [
        [i + 0.5, spread[0]],
        [i + 0.5, spread[1]],
      ],
      OBSERVED,
      { width: 12 },
    )
    plot.line(
      [
        [i + 0.22, Math.exp(declared)],
        [i + 0.78, Math.exp(declared)],
      ],
      EXPECTED,
      { width: 3 },
    )
    plot.dots([[i + 0.5, Math.exp(mean)]], '#fff', { radius: 3 })
  })
  const words = legend(60, 338, [
    [OBSERVED, 'found, the dot its median'],
    [EXPECTED, 'declared median'],
  ])
  return picture(920, 352, 'Amounts by category of merchant', [...plot.marks, ...words])
}
