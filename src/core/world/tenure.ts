import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import type { SchemaForm } from '../schema/format.ts'
import { emptyInts } from '../workspace.ts'
import { rootOf } from './population.ts'
import { Turnover } from './turnover.ts'

/** Who holds the places of one population: itself or an ancestor may turn over, and what belongs to it goes along. */
export class Tenure {
  readonly size: number
  readonly #turnover: Turnover | null
  /** Members per member of the population that turns over. */
  readonly #each: number

  constructor(
    facts: {
      readonly seed: number
      readonly dataset: string
      readonly populations: SchemaForm['populations']
    },
    name: string,
    size: number,
  ) {
    const { root, each } = rootOf(facts.populations, name)
    const lifetimeDays = facts.populations[root].lifetime_days
    this.size = size
    this.#each = each
    this.#turnover =
      lifetimeDays === undefined
        ? null
        : new Turnover(facts.seed, [facts.dataset, `@${root}`, '#lifetime'], lifetimeDays)
  }

  /** Number of the member who holds a place on a day. */
  holder(place: number, day: number): number {
    if (this.#turnover === null) return place
    return place + this.size * this.#turnover.generation(Math.floor(place / this.#each), day)
  }

  /** Turns places into the numbers of the members who hold them on a day, in place. */
  toHolders(places: Float64Array, day: number): Float64Array {
    return this.#turnover?.toHolders(places, { size: this.size, each: this.#each, day }) ?? places
  }

  /** First day of the holder that a place has on this day; before 0 where that was before 1970. */
  firstDay(place: number, day: number): number {
    return this.#turnover?.firstDay(Math.floor(place / this.#each), day) ?? 0
  }

  /** The places that members hold. */
  placesOf(numbers: Float64Array): Int32Array {
    const n = numbers.length
    return filled(emptyInts(n), (out) =>
      this.#turnover === null
        ? kernel.intsOfDoubles(placeOf(numbers), n, out)
        : kernel.placesOf(placeOf(numbers), n, this.size, out),
    )
  }
}
