import { BinnedDensity } from '../random/density.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'

/** Shares of a curve below this are too small to tell hours apart by. */
const NEGLIGIBLE = 1e-9
const EVEN = new BinnedDensity([1])

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

/** The stretches of a UTC day in which the local clock shows opening hours, and a curve's share of each. */
export class OpenStretches {
  readonly #stretches: readonly Stretch[]
  readonly #total: number
  readonly #curve: BinnedDensity

  constructor(hours: OpenHours, clocks: readonly ClockSpan[], curve: BinnedDensity) {
    const stretches = clocks.flatMap((clock) => stretchesOf(hours, clock, curve))
    const total = stretches.reduce((sum, { mass }) => sum + mass, 0)
    // By chance alone where the curve says nothing of them.
    const isFlat = total < NEGLIGIBLE && curve !== EVEN
    this.#curve = isFlat ? EVEN : curve
    this.#stretches = isFlat ? clocks.flatMap((clock) => stretchesOf(hours, clock, EVEN)) : stretches
    this.#total = this.#stretches.reduce((sum, { mass }) => sum + mass, 0)
  }

  /**
   * A moment of the stretches by the curve, µs after the start of the UTC day. All day where there are none: it is open
   * only in the hour that clocks skip on this day.
   *
   * @param u  uniform in (0, 1)
   */
  draw(u: number): number {
    const stretches = this.#stretches
    if (stretches.length === 0) return Math.floor(u * MICROS_PER_DAY)
    let rest = u * this.#total
    let i = 0
    while (i + 1 < stretches.length && rest >= stretches[i].mass) rest -= stretches[i++].mass
    const { start, end, ahead, massBefore } = stretches[i]
    const share = massBefore + rest
    const turns = Math.floor(share)
    const local = Math.floor((turns + this.#curve.at(share - turns)) * MICROS_PER_DAY)
    // Rounding must not lead out of the stretch.
    return Math.min(Math.max(local, start), end - 1) - ahead
  }
}

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
