import { BinnedDensity } from '../random/density.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'

/** Shares of a curve below this are too small to tell hours apart by. */
const NEGLIGIBLE = 1e-9
export const EVEN = new BinnedDensity([1])

/** Opening hours that recur every day: the µs of the local day at which it opens, and for how long, a day at most. */
export interface OpenHours {
  readonly opensAt: number
  readonly span: number
}

/** Part [start, end) of a UTC day, in which local clocks are so much ahead of UTC. All in µs. */
export interface ClockSpan {
  readonly start: number
  readonly end: number
  readonly ahead: number
}

/** Local times count from the midnight before the UTC day's own local one, so they may be negative or beyond a day. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly ahead: number
  /** Of the curve: before the stretch, and in it. */
  readonly massBefore: number
  readonly mass: number
}

/** The stretches of a UTC day in which the local clock shows opening hours, and the curve that moments of them follow. */
export interface OpenStretches {
  readonly stretches: readonly Stretch[]
  readonly curve: BinnedDensity
}

/** All day by the UTC clock where there are none: it is open only in the hour that clocks skip on this day. */
export function findOpenStretches(
  hours: OpenHours,
  clocks: readonly ClockSpan[],
  curve: BinnedDensity,
): OpenStretches {
  const stretchesBy = (curve: BinnedDensity) => clocks.flatMap((clock) => stretchesOf(hours, clock, curve))
  const stretches = stretchesBy(curve)
  if (totalMass(stretches) >= NEGLIGIBLE) return { stretches, curve }
  // By chance alone where the curve says nothing of them.
  const even = stretchesBy(EVEN)
  return { stretches: even.length > 0 ? even : [ALL_DAY], curve: EVEN }
}

export const totalMass = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { mass }) => sum + mass, 0)

/** Round the clock. */
export const ALL_DAY: Stretch = { start: 0, end: MICROS_PER_DAY, ahead: 0, massBefore: 0, mass: 1 }

function stretchesOf({ opensAt, span }: OpenHours, clock: ClockSpan, curve: BinnedDensity): Stretch[] {
  const { ahead } = clock
  const [localStart, localEnd] = [clock.start + ahead, clock.end + ahead]
  const stretches: Stretch[] = []
  const daysOn = Math.floor((localStart - opensAt) / MICROS_PER_DAY)
  for (let opens = opensAt + daysOn * MICROS_PER_DAY; opens < localEnd; opens += MICROS_PER_DAY) {
    const start = Math.max(opens, localStart)
    const end = Math.min(opens + span, localEnd)
    if (start >= end) continue
    const massBefore = massUntil(curve, start)
    stretches.push({ start, end, ahead, massBefore, mass: massUntil(curve, end) - massBefore })
  }
  return stretches
}

/** Mass of a curve that recurs every day, from local midnight. */
function massUntil(curve: BinnedDensity, local: number): number {
  const turns = Math.floor(local / MICROS_PER_DAY)
  return turns + curve.before(local / MICROS_PER_DAY - turns)
}
