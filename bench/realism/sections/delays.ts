/** How long after a fraud its chargeback arrives. */
import type { Dataset } from '../../../src/core/dataset.ts'
import { normalBelow } from '../../../src/core/statistics/gamma.ts'
import { MICROS_PER_DAY } from '../../../src/core/utc-date.ts'
import { formOf } from '../declared.ts'
import type { Rows } from '../rows.ts'
import { trialOfCounts } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { type Section, where } from './section.ts'

const SHOWN_DAYS = 60

export function delaysSection(dataset: Dataset, rows: Rows): Section {
  const { median_days: median, sigma, most_days: most } = formOf(dataset, 'reported_on', 'delay')
  const [times, reports, frauds] = [
    rows.numbers('event_time'),
    rows.texts('reported_on'),
    rows.numbers('label_fraud'),
  ]
  const chosen = where(rows.length, (i) => frauds[i] === 1)
  const counts = new Array<number>(most + 2).fill(0)
  const expected = new Array<number>(most + 2).fill(0)
  const before = (days: number) => {
    if (days >= most) return 1
    return days <= 0 ? 0 : normalBelow(Math.log(days / median) / sigma)
  }
  for (const i of chosen) {
    const day = Math.floor(times[i] / MICROS_PER_DAY)
    // A chargeback is known by its day: how many later depends on how late in its own the fraud was.
    const since = times[i] / MICROS_PER_DAY - day
    counts[Date.parse(reports[i]!) / 86_400_000 - day]++
    for (let days = 0; days < expected.length; days++) {
      expected[days] += before(days + 1 - since) - before(days - since)
    }
  }
  const shares = (of: readonly number[]) => of.slice(0, SHOWN_DAYS).map((count) => count / chosen.length)
  const plot = new Plot(
    { x: 50, y: 40, width: 850, height: 190 },
    `Chargebacks of ${chosen.length} frauds`,
    {
      min: 0,
      max: SHOWN_DAYS,
      ticks: [0, 10, 20, 30, 40, 50, 60].map((at) => [at, String(at)]),
      title: 'days after the fraud',
    },
    { min: 0, max: 0.09, ticks: [0, 0.02, 0.04, 0.06].map((at) => [at, `${at * 100} %`]), title: '' },
  )
  plot.bars(shares(counts))
  plot.line(
    shares(expected).map((share, day) => [day + 0.5, share]),
    EXPECTED,
  )
  const words = legend(50, 292, [
    [OBSERVED, 'found'],
    [EXPECTED, 'declared'],
  ])
  return {
    title: 'Chargebacks',
    paragraphs: [
      `Days from a fraud until its chargeback arrives: lognormal with a median of ${median} days and σ = ${sigma}, at most ${most} days.`,
      '![Days until the chargeback, found and declared](realism/chargebacks.svg)',
    ],
    pictures: {
      'chargebacks.svg': picture(920, 305, 'Days until the chargeback', [...plot.marks, ...words]),
    },
    trials: [trialOfCounts({ name: 'days until the chargeback', of: 'frauds' }, counts, expected)],
  }
}
