/** Times of day, by the local clock, against the curves that are declared for them. */
import type { Dataset } from '../../../src/core/dataset.ts'
import type { HourCurve } from '../../../src/core/schema/time-form.ts'
import { normalBelow } from '../../../src/core/statistics/gamma.ts'
import { formOf } from '../declared.ts'
import type { Rows } from '../rows.ts'
import { trialOfUniforms } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { type Section, where } from './section.ts'

const MINUTES = 1440
const MICROS_PER_MINUTE = 6e7

/** Mass of a curve that recurs every day, from local midnight to a minute that may be of the next day. */
type Before = (minute: number) => number

/** A normal curve wound around the clock. */
function normalCurve(curve: HourCurve): Before {
  if (Array.isArray(curve)) throw new RangeError('hour_of_day: expected a peak and a sigma, found weights')
  const below = (hour: number) => {
    let mass = 0
    for (let turn = -3; turn <= 3; turn++) mass += normalBelow((hour + 24 * turn - curve.peak) / curve.sigma)
    return mass
  }
  const table = Float64Array.from({ length: MINUTES + 1 }, (_, minute) => below(minute / 60) - below(0))
  return (minute) => {
    const days = Math.floor(minute / MINUTES)
    const within = minute - days * MINUTES
    const at = Math.floor(within)
    const next = table[at + 1]
    return days + (table[at] + (within - at) * (next - table[at])) / table[MINUTES]
  }
}

interface Kind {
  readonly name: string
  readonly curve: HourCurve
  readonly has: (row: number) => boolean
}

export function hoursSection(dataset: Dataset, rows: Rows): Section {
  const hours = formOf(dataset, 'event_time', 'datetime').seasonality?.hour_of_day
  if (hours === undefined || !('by' in hours)) throw new RangeError('event_time: expected curves by a field')
  const [channels, rhythms] = [rows.texts('channel'), rows.texts('rhythm')]
  const usual = ['IN_STORE', 'ONLINE', 'ATM'].map(
    (channel): Kind => ({
      name: channel,
      curve: hours.default,
      has: (i) => rhythms[i] === null && channels[i] === channel,
    }),
  )
  const others = Object.entries(hours.values).map(
    ([rhythm, curve]): Kind => ({
      name: rhythm,
      curve,
      has: (i) => rhythms[i] === rhythm,
    }),
  )
  const measured = [...usual, ...others].map((kind) => measure(rows, kind))
  return {
    title: 'Hours of the day',
    paragraphs: [
      'Local hours of payments by channel. Shops sell while they are open, so theirs is the declared curve cut off at the opening hours of each merchant.',
      '![Payments by local hour, observed and declared, for shops, online and cash machines](realism/hours.svg)',
    ],
    pictures: { 'hours.svg': hoursPicture(measured.slice(0, usual.length)) },
    trials: measured.map(({ name, uniforms }) =>
      trialOfUniforms({ name: `local time, ${name}`, of: 'payments' }, uniforms),
    ),
  }
}

interface Measured {
  readonly name: string
  readonly uniforms: Float64Array
  /** By local hour. */
  readonly counts: readonly number[]
  readonly expected: readonly number[]
}

/** Where each time lies within what was open to it, as a share of the curve's mass there. */
function measure(rows: Rows, { name, curve, has }: Kind): Measured {
  const [times, offsets, opens, closes] = ['event_time', 'local_time_offset', 'opens', 'closes'].map(
    (column) => rows.numbers(column),
  )
  const before = normalCurve(curve)
  const chosen = where(rows.length, has)
  const uniforms = new Float64Array(chosen.length)
  const counts = new Array<number>(24).fill(0)
  const stretches = new Map<string, { open: number; close: number; rows: number }>()
  chosen.forEach((i, k) => {
    const local = times[i] / MICROS_PER_MINUTE + offsets[i]
    const minute = local - Math.floor(local / MINUTES) * MINUTES
    const open = Number.isNaN(opens[i]) ? 0 : opens[i]
    const close = Number.isNaN(opens[i]) ? MINUTES : closes[i]
    const turned = minute < open ? minute + MINUTES : minute
    uniforms[k] = (before(turned) - before(open)) / (before(close) - before(open))
    counts[Math.floor(minute / 60)]++
    const key = `${open} ${close}`
    const stretch = stretches.get(key) ?? { open, close, rows: 0 }
    stretch.rows++
    stretches.set(key, stretch)
  })
  const expected = counts.map((_, hour) =>
    stretches.values().reduce((sum, { open, close, rows: n }) => {
      const mass = [hour * 60, hour * 60 + MINUTES].map((start) => {
        const [from, until] = [Math.max(open, start), Math.min(close, start + 60)]
        return from < until ? before(until) - before(from) : 0
      })
      return sum + (n * (mass[0] + mass[1])) / (before(close) - before(open))
    }, 0),
  )
  return { name, uniforms, counts, expected }
}

const WORDS: Readonly<Record<string, string>> = {
  IN_STORE: 'In shops',
  ONLINE: 'Online',
  ATM: 'Cash machines',
}

function hoursPicture(panels: readonly Measured[]): string {
  const marks = panels.flatMap(({ name, counts, expected, uniforms: { length } }, i) => {
    const top = 0.17
    const plot = new Plot(
      { x: 50 + i * 300, y: 40, width: 250, height: 190 },
      WORDS[name] ?? name,
      { min: 0, max: 24, ticks: [0, 6, 12, 18, 24].map((at) => [at, String(at)]), title: 'local hour' },
      {
        min: 0,
        max: top,
        ticks: [0, 0.05, 0.1, 0.15].map((at) => [at, `${Math.round(at * 100)} %`]),
        title: '',
      },
    )
    plot.bars(counts.map((count) => count / length))
    plot.line(
      expected.map((count, hour) => [hour + 0.5, count / length]),
      EXPECTED,
    )
    return plot.marks
  })
  const words = legend(50, 292, [
    [OBSERVED, 'payments'],
    [EXPECTED, 'declared'],
  ])
  return picture(920, 305, 'Payments by local hour and channel', [...marks, ...words])
}
