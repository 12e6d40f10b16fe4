import { asTable } from '../kernel/memory.ts'
import { exp, normalQuantile } from '../random/exact-math.ts'
import { openShuffle } from '../random/shuffle.ts'
import { openStream } from '../random/stream.ts'
import type { Weights } from './row-tree.ts'

/** Entities per cycle of activity levels. */
const CYCLE = 1024

/**
 * How active each entity is relative to the others, lognormal with the given sigma (0: all alike).
 *
 * Levels repeat in cycles of 1,024 entities, each holding the same evenly spaced quantiles of the distribution in one
 * shuffled order. So the sum over any range takes O(1), which the row tree asks at every split.
 */
export class Activity implements Weights {
  readonly count: number
  /** Of the first i levels of a cycle. */
  readonly sums: Float64Array
  readonly most = Number.POSITIVE_INFINITY
  readonly #greatest: number

  constructor(
    seed: number,
    path: readonly string[],
    shape: { readonly entityCount: number; readonly sigma: number },
  ) {
    this.count = shape.entityCount
    const place = openShuffle(openStream(seed, path), CYCLE)
    this.sums = asTable(new Float64Array(CYCLE + 1))
    let greatest = 0
    for (let i = 0; i < CYCLE; i++) {
      const level = exp(shape.sigma * normalQuantile((place(i) + 0.5) / CYCLE))
      this.sums[i + 1] = this.sums[i] + level
      greatest = Math.max(greatest, level)
    }
    this.#greatest = greatest
  }

  /** Sum of the levels of entities [start, end). */
  total(start: number, end: number): number {
    return this.#before(end) - this.#before(start)
  }

  /** At least the share of all rows that the busiest entity can expect. */
  greatestShare(): number {
    return Math.min(1, this.#greatest / this.total(0, this.count))
  }

  /** One entity of [start, end), each as likely as it is active. @param u  uniform in (0, 1) */
  pick(u: number, start: number, end: number): number {
    const point = this.#before(start) + u * this.total(start, end)
    const cycles = Math.floor(point / this.sums[CYCLE])
    const rest = point - cycles * this.sums[CYCLE]
    let low = 0
    let high = CYCLE - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.sums[middle + 1] > rest) high = middle
      else low = middle + 1
    }
    return Math.min(end - 1, Math.max(start, cycles * CYCLE + low))
  }

  #before(entity: number): number {
    return Math.floor(entity / CYCLE) * this.sums[CYCLE] + this.sums[entity % CYCLE]
  }
}
