import type { BinnedDensity } from '../random/density.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { OpenStretches } from './open-stretches.ts'

const MICROS_PER_MINUTE = 60_000_000
export const MINUTES_PER_DAY = 1440
/** Stretches kept at most: many times as many as there are where hours and clocks are of a few kinds. */
const MOST_KEPT = 65_536

/** Minutes in whole µs. */
export const microsOf = (minutes: number) => Math.round(minutes * MICROS_PER_MINUTE)

/** The stretches of days on which clocks do not change, by one curve. Places with the same hours and clocks share them. */
export class CommonStretches {
  readonly #curve: BinnedDensity
  /** By how far clocks are ahead, then by hours: of two small keys each is found faster than one great one. */
  readonly #known = new Map<number, Map<number, OpenStretches>>()
  #kept = 0

  constructor(curve: BinnedDensity) {
    this.#curve = curve
  }

  /** All in minutes: how far local clocks are ahead, when the local day opens, and for how long. */
  find(ahead: number, opensAt: number, span: number): OpenStretches {
    const key = opensAt * (MINUTES_PER_DAY + 1) + span
    return this.#known.get(ahead)?.get(key) ?? this.#make(ahead, { opensAt, span, key })
  }

  #make(
    ahead: number,
    { opensAt, span, key }: { opensAt: number; span: number; key: number },
  ): OpenStretches {
    const hours = { opensAt: microsOf(opensAt), span: microsOf(span) }
    const wholeDay = { start: 0, end: MICROS_PER_DAY, ahead: microsOf(ahead) }
    const stretches = new OpenStretches(hours, [wholeDay], this.#curve)
    if (this.#kept === MOST_KEPT) {
      this.#known.clear()
      this.#kept = 0
    }
    const ofClock = this.#known.get(ahead) ?? new Map<number, OpenStretches>()
    this.#known.set(ahead, ofClock.set(key, stretches))
    this.#kept++
    return stretches
  }
}
