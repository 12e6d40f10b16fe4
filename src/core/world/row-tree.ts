import { drawBinomial } from '../random/binomial.ts'
import { openStream, type Stream } from '../random/stream.ts'
import type { Range } from '../range.ts'
import type { Activity } from './activity.ts'

/** Some consecutive entities that have rows: entity `entities[i]` has `counts[i]` ≥ 1 of the `rows` rows. */
export interface EntityRows {
  readonly entities: Float64Array
  readonly counts: Int32Array
  /** Number of the first of these rows within the whole day. */
  readonly firstRow: number
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
  readonly entityCount: number
  readonly rows: number
  readonly #activity: Activity
  readonly #stream: Stream

  /** @param path  names of this draw under the seed; must name the day */
  constructor(seed: number, path: readonly string[], activity: Activity, rows: number) {
    this.#stream = openStream(seed, path)
    this.#activity = activity
    this.entityCount = activity.entityCount
    this.rows = rows
  }

  /** Rows of all entities before this one, in 0..rows. */
  rowsBefore(entity: number): number {
    let node: Node = { start: 0, end: this.entityCount, rows: this.rows }
    if (entity >= node.end) return node.rows
    let before = 0
    while (node.end - node.start > 1 && node.rows > 0) {
      const [left, right]: [Node, Node] = this.#split(node)
      if (entity < left.end) node = left
      else {
        before += left.rows
        node = right
      }
    }
    return before
  }

  /** The entities of a range that have rows, in order, gathered until each step holds at least `stepRows` rows. */
  *walk(range: Range, stepRows: number): Generator<EntityRows> {
    let firstRow = this.rowsBefore(range.start)
    let entities: number[] = []
    let counts: number[] = []
    let rows = 0
    for (const leaf of this.#leaves(range)) {
      entities.push(leaf.start)
      counts.push(leaf.rows)
      rows += leaf.rows
      if (rows < stepRows) continue
      yield { entities: Float64Array.from(entities), counts: Int32Array.from(counts), firstRow, rows }
      firstRow += rows
      entities = []
      counts = []
      rows = 0
    }
    if (rows > 0)
      yield { entities: Float64Array.from(entities), counts: Int32Array.from(counts), firstRow, rows }
  }

  /** Depth first, left before right; subtrees outside the range or without rows are never entered. */
  *#leaves(range: Range): Generator<Node> {
    const stack: Node[] = [{ start: 0, end: this.entityCount, rows: this.rows }]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.rows === 0 || node.end <= range.start || node.start >= range.end) continue
      if (node.end - node.start === 1) {
        yield node
        continue
      }
      const [left, right] = this.#split(node)
      stack.push(right, left)
    }
  }

  #split({ start, end, rows }: Node): [Node, Node] {
    const middle = start + Math.floor((end - start) / 2)
    const share = this.#activity.total(start, middle) / this.#activity.total(start, end)
    const left = drawBinomial(this.#stream, [start, end], rows, share)
    return [
      { start, end: middle, rows: left },
      { start: middle, end, rows: rows - left },
    ]
  }
}

interface Node {
  readonly start: number
  readonly end: number
  readonly rows: number
}
