/** A year of some cards: what one day has to do with others. */
import { chiSquareTail } from '../../../src/core/statistics/gamma.ts'
import { MICROS_PER_DAY } from '../../../src/core/utc-date.ts'
import type { Rows } from '../rows.ts'
import { trialOfCounts } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { momentsOf } from './amounts.ts'
import { measureGaps } from './gaps.ts'
import { type Section, where } from './section.ts'

const LAGS = 35
/** Cards with fewer usual payments in the year than days say nothing of single days. */
const LEAST_A_DAY = 1

/** Daily counts of usual payments, one row of `days` counts per card. */
interface DailyCounts {
  readonly days: number
  readonly cards: readonly Float64Array[]
  /** Of all cards together, by day. */
  readonly totals: Float64Array
}

export function rhythmSection(year: Rows): Section {
  const daily = countDaily(year)
  const raw = autocorrelation(daily.cards)
  const residual = autocorrelation(daily.cards.map((counts) => withoutVolume(counts, daily)))
  const gaps = measureGaps(year)
  const statistic = residual.reduce((sum, r, i) => sum + r ** 2 / varianceOf(i + 1, daily), 0)
  return {
    title: 'Rhythm of cards',
    paragraphs: [
      ...gaps.paragraphs,
      `Autocorrelation of the daily counts of a card, mean over cards. What correlates is the calendar: weekdays, pay-days, Black Friday, December. Without the volume of the day nothing is left, as what a card usually pays on one day is drawn without regard to other days. **Real cards have more memory**: errands of their own weekday, weeks of much and of little. Journeys, frauds and subscriptions alone outlive a day here.`,
      '![Autocorrelation of daily counts by lag in days](realism/autocorrelation.svg)',
    ],
    pictures: {
      'gaps.svg': gaps.picture,
      'autocorrelation.svg': lagsPicture(raw, residual, Math.sqrt(varianceOf(1, daily))),
    },
    trials: [
      {
        name: `days without memory, lags 1 to ${LAGS}`,
        of: 'cards',
        n: daily.cards.length,
        statistic: `χ² = ${statistic.toFixed(1)}, ${LAGS} d.f.`,
        p: chiSquareTail(statistic, LAGS),
      },
      dispersionTrial(daily),
    ],
  }
}

function countDaily(year: Rows): DailyCounts {
  const [times, cards, frauds, recurring] = ['event_time', 'card_number', 'label_fraud', 'is_recurring'].map(
    (name) => year.numbers(name),
  )
  const first = Math.floor(times[0] / MICROS_PER_DAY)
  const days = Math.floor(times[year.length - 1] / MICROS_PER_DAY) - first + 1
  const byCard = new Map<number, Float64Array>()
  const totals = new Float64Array(days)
  for (const i of where(year.length, (row) => frauds[row] === 0 && recurring[row] === 0)) {
    const counts = byCard.get(cards[i]) ?? new Float64Array(days)
    byCard.set(cards[i], counts)
    counts[Math.floor(times[i] / MICROS_PER_DAY) - first]++
    totals[Math.floor(times[i] / MICROS_PER_DAY) - first]++
  }
  // Those that came or went within the year are not of all its days.
  const isWhole = (counts: Float64Array) =>
    counts.subarray(0, 31).some((n) => n > 0) && counts.subarray(-31).some((n) => n > 0)
  const regulars = [...byCard.values()].filter(
    (counts) => sum(counts) >= LEAST_A_DAY * days && isWhole(counts),
  )
  return { days, cards: regulars, totals }
}

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0)

/** What a card's count of each day is above its share of the day's, in standard deviations. */
function withoutVolume(counts: Float64Array, { totals }: DailyCounts): Float64Array {
  const share = sum(counts) / sum(totals)
  return counts.map(
    (count, day) => (count - share * totals[day]) / Math.sqrt(share * (1 - share) * totals[day]),
  )
}

/** Mean over series for lags 1 to LAGS, less what independent days have by chance. */
function autocorrelation(series: readonly Float64Array[]): number[] {
  return Array.from({ length: LAGS }, (_, i) => {
    const lag = i + 1
    const each = series.map((numbers) => {
      const { mean } = momentsOf(numbers)
      let [products, squares] = [0, 0]
      numbers.forEach((number, day) => {
        squares += (number - mean) ** 2
        if (day >= lag) products += (number - mean) * (numbers[day - lag] - mean)
      })
      const n = numbers.length
      return products / squares + (n - lag) / (n * (n - 1))
    })
    return each.reduce((total, r) => total + r, 0) / each.length
  })
}

/** Of the mean autocorrelation of so many independent series. */
const varianceOf = (lag: number, { days, cards }: DailyCounts) => (days - lag) / days ** 2 / cards.length

/** Whether counts are as uneven from day to day as independent payments make them. */
function dispersionTrial(daily: DailyCounts) {
  const bins = new Array<number>(20).fill(0)
  for (const counts of daily.cards) {
    const squares = withoutVolume(counts, daily).reduce((total, z) => total + z * z, 0)
    const below = 1 - chiSquareTail(squares, daily.days - 1)
    bins[Math.min(bins.length - 1, Math.floor(below * bins.length))]++
  }
  const expected = bins.map(() => daily.cards.length / bins.length)
  return trialOfCounts({ name: 'spread of daily counts', of: 'cards' }, bins, expected)
}

function lagsPicture(raw: readonly number[], residual: readonly number[], deviation: number): string {
  const most = Math.max(...raw) * 1.15
  const plot = new Plot(
    { x: 70, y: 40, width: 830, height: 200 },
    'Autocorrelation of daily counts, mean over cards',
    {
      min: 0,
      max: LAGS,
      ticks: [1, 7, 14, 21, 28, 35].map((lag) => [lag - 0.5, String(lag)]),
      title: 'days between',
    },
    {
      min: -0.02,
      max: most,
      ticks: [0, 0.05, 0.1, 0.15, 0.2].filter((at) => at < most).map((at) => [at, String(at)]),
      title: '',
    },
  )
  raw.forEach((r, i) => {
    plot.line(
      [
        [i + 0.5, 0],
        [i + 0.5, r],
      ],
      OBSERVED,
      { width: 14 },
    )
  })
  for (const bound of [-1.96, 1.96])
    plot.line(
      [
        [0, bound * deviation],
        [LAGS, bound * deviation],
      ],
      '#596373',
      { width: 1, isDashed: true },
    )
  plot.dots(
    residual.map((r, i) => [i + 0.5, r]),
    EXPECTED,
    { radius: 3.5 },
  )
  const words = legend(70, 302, [
    [OBSERVED, 'daily counts'],
    [EXPECTED, 'without the volume of the day; dashed: 95 % of what chance gives'],
  ])
  return picture(920, 315, 'Autocorrelation of daily counts of cards', [...plot.marks, ...words])
}
