import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import { openStream, type Stream } from '../random/stream.ts'
import type { Range } from '../range.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'

/**
 * What rows are dealt by: how much each of some numbered things is to get, relative to the others. Weights recur: those before
 * thing t are ⌊t / cycle⌋ times the sum of a cycle and the first t mod cycle of it, and no more than `most`.
 */
export interface Weights {
  readonly count: number
  /** Sums of the first 0, 1, 2 … weights of a cycle. */
  readonly sums: Float64Array
  readonly most: number
}

/** Things that have rows, ascending, and how many. */
export interface DealtThings {
  readonly things: Float64Array
  readonly rows: Int32Array
}

/** Above so many things those that have rows are counted before there is room for them. */
const MANY = 65_536

/**
 * Deals a day's rows to its entities: an exact multinomial draw, cut up as a binary tree over the entities. Every node
 * owns its stream and splits its rows between its halves by one binomial draw, so anyone learns how many rows any
 * entity or range of entities has in O(log entities), without its siblings.
 *
 * Source: Sanders, Lamm, Hübschle-Schneider, Schrade, Dachsbacher, "Efficient parallel random sampling", ACM TOMS 2018.
 */
export class RowTree {
  readonly rows: number
  readonly #weights: Weights
  readonly #stream: Stream

  /** @param path  names of this draw under the seed; must name the day */
  constructor(seed: number, path: readonly string[], weights: Weights, rows: number) {
    this.#stream = openStream(seed, path)
    this.#weights = weights
    this.rows = rows
  }

  /** Rows of all entities before this one, in 0..rows. */
  rowsBefore(entity: number): number {
    this.#open()
    return kernel.rowsBefore(entity)
  }

  /** Rows of each of these entities, which are ascending and distinct. */
  rowsOf(entities: Float64Array): Int32Array {
    const n = entities.length
    return filled(emptyInts(n), (rows) => {
      const wanted = placeOf(entities)
      this.#open()
      kernel.rowsOfThings(wanted, n, rows)
    })
  }

  /** The entities of a range that have rows. */
  deal({ start, end }: Range): DealtThings {
    const room =
      end - start <= MANY ? end - start : Math.min(end - start, this.rowsBefore(end) - this.rowsBefore(start))
    const [things, rows] = [emptyDoubles(room), emptyInts(room)]
    let count = 0
    filled(things, (thingsPlace) =>
      filled(rows, (rowsPlace) => {
        this.#open()
        count = kernel.dealRange(start, end, thingsPlace, rowsPlace)
      }),
    )
    return { things: things.subarray(0, count), rows: rows.subarray(0, count) }
  }

  #open(): void {
    const { k0, k1 } = this.#stream.key
    const { count, sums, most } = this.#weights
    kernel.openTree(k0, k1, placeOf(sums), sums.length - 1, most, count, this.rows)
  }
}
