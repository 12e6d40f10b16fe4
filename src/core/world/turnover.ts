import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, placeOf } from '../kernel/memory.ts'
import { openShuffle } from '../random/shuffle.ts'
import { openStream } from '../random/stream.ts'

/** Places per cycle of phases. */
const CYCLE = 1024

/**
 * Members of a population come and go: each of its `size` places is held by one member after another, for the same
 * number of days, at a phase of its own. Member number g · size + place is the g-th to hold the place, counted from
 * before 1970; so all numbers differ, and who holds a place on any day is known without its history.
 */
export class Turnover {
  readonly #lifetimeDays: number
  readonly #phases: Int32Array

  constructor(seed: number, path: readonly string[], lifetimeDays: number) {
    const place = openShuffle(openStream(seed, path), CYCLE)
    this.#lifetimeDays = lifetimeDays
    const phaseOf = (i: number) => Math.floor((place(i) * lifetimeDays) / CYCLE)
    this.#phases = asTable(Int32Array.from({ length: CYCLE }, (_, i) => phaseOf(i)))
  }

  /** Which of its holders, from 0, a place has on a day. */
  generation(place: number, day: number): number {
    return Math.floor((day + this.#phases[place % CYCLE]) / this.#lifetimeDays)
  }

  /**
   * Turns places into the numbers of those who hold them on a day, in place.
   *
   * @param each  places of one that turns over, which come and go with it
   */
  toHolders(
    places: Float64Array,
    { size, each, day }: { readonly size: number; readonly each: number; readonly day: number },
  ): Float64Array {
    return changed(places, (out) =>
      kernel.holdersOf(out, places.length, size, each, placeOf(this.#phases), this.#lifetimeDays, day),
    )
  }

  /** First day, since 1970-01-01, of the holder that a place has on this day; before 0 where that was earlier. */
  firstDay(place: number, day: number): number {
    return this.generation(place, day) * this.#lifetimeDays - this.#phases[place % CYCLE]
  }
}
