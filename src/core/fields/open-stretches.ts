import { BinnedDensity } from '../random/density.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'

/** A UTC day has at most two offsets from UTC, and each of its stretches meets opening hours at most twice. */
const MOST = 4
/** Shares of a curve below this are too small to tell hours apart by. */
const NEGLIGIBLE = 1e-9
const EVEN = new BinnedDensity([1])

/**
 * The stretches of a UTC day in which the local clock shows opening hours. Used for one row after another: `open`, then
 * `add` for every offset that holds on the day, then `draw`. All times in µs; local ones count from the midnight before
 * the UTC day's own local one, so they may be negative or beyond a day.
 */
export class OpenStretches {
  #opensAt = 0
  #span = 0
  #count = 0
  readonly #localStart = new Float64Array(MOST)
  readonly #localEnd = new Float64Array(MOST)
  /** What the local clock is ahead of UTC. */
  readonly #ahead = new Float64Array(MOST)
  readonly #mass = new Float64Array(MOST)

  /** @param span  how long it is open after it opens, at most a day; opening hours recur every day */
  open(opensAt: number, span: number): void {
    this.#opensAt = opensAt
    this.#span = span
    this.#count = 0
  }

  /** The part [start, end) of the UTC day, in which local clocks are so much ahead. */
  add(start: number, end: number, ahead: number): void {
    const localEnd = end + ahead
    const daysOn = Math.floor((start + ahead - this.#opensAt) / MICROS_PER_DAY)
    let opens = this.#opensAt + daysOn * MICROS_PER_DAY
    for (; opens < localEnd; opens += MICROS_PER_DAY) {
      const from = Math.max(opens, start + ahead)
      const until = Math.min(opens + this.#span, localEnd)
      if (from >= until) continue
      this.#localStart[this.#count] = from
      this.#localEnd[this.#count] = until
      this.#ahead[this.#count++] = ahead
    }
  }

  /**
   * A moment of the stretches, by a curve of the local day. By chance alone where the curve says nothing of them, and
   * all day where there are none: it is open only in the hour that clocks skip on this day.
   *
   * @param u  uniform in (0, 1)
   */
  draw(u: number, curve: BinnedDensity): number {
    let total = 0
    for (let i = 0; i < this.#count; i++) {
      this.#mass[i] = massBefore(curve, this.#localEnd[i]) - massBefore(curve, this.#localStart[i])
      total += this.#mass[i]
    }
    if (total < NEGLIGIBLE) return curve === EVEN ? Math.floor(u * MICROS_PER_DAY) : this.draw(u, EVEN)
    let rest = u * total
    let i = 0
    while (i + 1 < this.#count && rest >= this.#mass[i]) rest -= this.#mass[i++]
    const from = this.#localStart[i]
    const share = massBefore(curve, from) + rest
    const turns = Math.floor(share)
    const local = Math.floor((turns + curve.at(share - turns)) * MICROS_PER_DAY)
    // Rounding must not lead out of the stretch.
    return Math.min(Math.max(local, from), this.#localEnd[i] - 1) - this.#ahead[i]
  }
}

/** Mass of a curve that recurs every day, from local midnight. */
function massBefore(curve: BinnedDensity, local: number): number {
  const turns = Math.floor(local / MICROS_PER_DAY)
  return turns + curve.before(local / MICROS_PER_DAY - turns)
}
