import type { Column, DictionaryColumn, PlainColumn } from '../column.ts'
import { HashSum } from './hash-sum.ts'
import { HashedValues, NULL_FIRST, NULL_SECOND } from './hashed-values.ts'
import { NumberCache } from './number-cache.ts'

/** Most rows that go through a pass at once: small enough that a block's hashes stay in the cache. */
export const BLOCK_ROWS = 4096

const COLUMN_LIMBS = 4
const ONES = new Float64Array(BLOCK_ROWS).fill(1)

/** Receives values of one column; value i occurs `weights[i]` times, 0: not at all. */
export type ValueObserver = (values: HashedValues, weights: Float64Array) => void

/** Hashes of a block's rows in one column; overwritten by the next block. */
export interface RowHashes {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/**
 * The one pass over a column's values: hashes each once, sums the hashes, and shows the values to an observer.
 * A dictionary's values are hashed once and shown with their counts when the dictionary changes or at `flush`; numbers that come
 * again and again are shown with counts too.
 */
export class ColumnPass {
  nulls = 0
  readonly sum = new HashSum(COLUMN_LIMBS)
  private readonly observe: ValueObserver
  private readonly plain = new HashedValues()
  private readonly weights = new Float64Array(BLOCK_ROWS)
  private readonly gathered: RowHashes = {
    first: new Uint32Array(BLOCK_ROWS),
    second: new Uint32Array(BLOCK_ROWS),
  }
  /** Of plain columns of numbers; null as long as there was none. */
  private cache: NumberCache | null = null
  private dictionary: PlainColumn | null = null
  private readonly entries = new HashedValues()
  private counts = new Float64Array(0)

  constructor(observe: ValueObserver) {
    this.observe = observe
  }

  /** Takes rows [start, end), at most BLOCK_ROWS of them. */
  take(column: Column, start: number, end: number): RowHashes {
    return column.encoding === 'dictionary'
      ? this.takeCodes(column, start, end)
      : this.takePlain(column, start, end)
  }

  /** Hands over what is still being counted. Call before reading anything the observer keeps. */
  flush(): void {
    this.cache?.flush()
    if (this.dictionary === null) return
    this.deliver(this.entries, this.counts)
    this.counts.fill(0)
  }

  private takePlain(column: PlainColumn, start: number, end: number): RowHashes {
    const { plain } = this
    const weights = column.valid === null ? ONES : this.weigh(column.valid, start, end)
    if (column.type !== 'string') {
      this.cache ??= new NumberCache((values, counts) => this.deliver(values, counts))
      if (!this.cache.isUseless) {
        plain.takeNumbers(column, start, end)
        this.cache.take(plain, weights)
        return plain
      }
    }
    plain.hash(column, start, end)
    this.deliver(plain, weights)
    if (column.valid !== null) this.maskNulls(weights)
    return plain
  }

  /** Weights of a block with nulls. */
  private weigh(valid: Uint8Array, start: number, end: number): Float64Array {
    const { weights } = this
    let nulls = 0
    for (let i = 0; i < end - start; i++) {
      weights[i] = valid[start + i]
      nulls += 1 - valid[start + i]
    }
    this.addNulls(nulls)
    return weights
  }

  /** Puts the null's hash in the places of nulls. */
  private maskNulls(weights: Float64Array): void {
    const { first, second, size } = this.plain
    for (let i = 0; i < size; i++) {
      if (weights[i] === 1) continue
      first[i] = NULL_FIRST
      second[i] = NULL_SECOND
    }
  }

  private takeCodes(column: DictionaryColumn, start: number, end: number): RowHashes {
    if (column.dictionary !== this.dictionary) this.open(column)
    const { first, second } = this.gathered
    const { entries, counts } = this
    const { codes, valid } = column
    let nulls = 0
    for (let row = start, i = 0; row < end; row++, i++) {
      if (valid !== null && valid[row] === 0) {
        nulls++
        first[i] = NULL_FIRST
        second[i] = NULL_SECOND
      } else {
        const code = codes[row]
        first[i] = entries.first[code]
        second[i] = entries.second[code]
        counts[code]++
      }
    }
    this.addNulls(nulls)
    return this.gathered
  }

  private open(column: DictionaryColumn): void {
    this.flush()
    const { dictionary } = column
    const size =
      dictionary.type === 'string' ? dictionary.values.offsets.length - 1 : dictionary.values.length
    this.entries.hash(dictionary, 0, size)
    this.counts = new Float64Array(size)
    this.dictionary = dictionary
  }

  private deliver(values: HashedValues, weights: Float64Array): void {
    const { first, second } = values
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let i = 0; i < values.size; i++) {
      const weight = weights[i]
      a += weight * (second[i] & 0xffff)
      b += weight * (second[i] >>> 16)
      c += weight * (first[i] & 0xffff)
      d += weight * (first[i] >>> 16)
    }
    this.sum.add([a, b, c, d])
    this.observe(values, weights)
  }

  private addNulls(nulls: number): void {
    this.nulls += nulls
    const halves = [NULL_SECOND & 0xffff, NULL_SECOND >>> 16, NULL_FIRST & 0xffff, NULL_FIRST >>> 16]
    this.sum.add(halves.map((half) => nulls * half))
  }
}
