import { drawBinomial } from '../random/binomial.ts'
import { openStream, type Stream } from '../random/stream.ts'
import type { Range } from '../range.ts'
import { emptyInts } from '../workspace.ts'

/** What rows are dealt by: how much each of some numbered things is to get, relative to the others. */
export interface Weights {
  readonly entityCount: number
  /** Sum of the weights of [start, end), above 0 where the range is not empty. */
  total(start: number, end: number): number
}

/** A thing that has rows. */
export interface EntityRows {
  readonly entity: number
  /** ≥ 1 */
  readonly rows: number
}

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
    let [start, end, rows] = [0, this.#weights.entityCount, this.rows]
    if (entity >= end) return rows
    let before = 0
    while (end - start > 1 && rows > 0) {
      const middle = middleOf(start, end)
      const left = this.#left(start, end, rows)
      if (entity < middle) {
        end = middle
        rows = left
      } else {
        before += left
        start = middle
        rows -= left
      }
    }
    return before
  }

  /** Rows of each of these entities, which are ascending and distinct. */
  rowsOf(entities: Float64Array): Int32Array {
    const out = emptyInts(entities.length).fill(0)
    const stack = [0, this.#weights.entityCount, this.rows, 0, entities.length]
    while (stack.length > 0) {
      const to = stack.pop()!
      const from = stack.pop()!
      const rows = stack.pop()!
      const end = stack.pop()!
      const start = stack.pop()!
      if (from === to || rows === 0) continue
      if (end - start === 1) {
        out[from] = rows
        continue
      }
      const middle = middleOf(start, end)
      let cut = from
      while (cut < to && entities[cut] < middle) cut++
      const left = this.#left(start, end, rows)
      stack.push(middle, end, rows - left, cut, to, start, middle, left, from, cut)
    }
    return out
  }

  /** The entities of a range that have rows, in order. */
  *walk(range: Range): Generator<EntityRows> {
    const stack = [0, this.#weights.entityCount, this.rows]
    while (stack.length > 0) {
      const rows = stack.pop()!
      const end = stack.pop()!
      const start = stack.pop()!
      if (rows === 0 || end <= range.start || start >= range.end) continue
      if (end - start === 1) {
        yield { entity: start, rows }
        continue
      }
      const middle = middleOf(start, end)
      const left = this.#left(start, end, rows)
      stack.push(middle, end, rows - left, start, middle, left)
    }
  }

  /** How many of the rows of [start, end) its left half gets. */
  #left(start: number, end: number, rows: number): number {
    const share = this.#weights.total(start, middleOf(start, end)) / this.#weights.total(start, end)
    return drawBinomial(this.#stream, [start, end], rows, share)
  }
}

const middleOf = (start: number, end: number) => start + Math.floor((end - start) / 2)
