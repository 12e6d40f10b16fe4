import { type Column, columnLength, type DictionaryColumn, type PlainColumn } from '../column.ts'
import { HashSum } from './hash-sum.ts'
import { HashedValues, NULL_FIRST, NULL_SECOND } from './hashed-values.ts'

/** Most rows that go through a pass at once: few enough that the hashes of all columns stay in the processor's second cache. */
export const BLOCK_ROWS = 1024

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
 * A dictionary's values are hashed once and shown with their counts when the dictionary changes or at `flush`. Nulls are counted as one
 * value more, that of the dictionary's end.
 */
export class ColumnPass {
  readonly sum = new HashSum(COLUMN_LIMBS)
  private readonly observe: ValueObserver | null
  private nullCount = 0
  private readonly plain = new HashedValues()
  private readonly weights = new Float64Array(BLOCK_ROWS)
  private readonly codes = new Int32Array(BLOCK_ROWS)
  private readonly gathered: RowHashes = {
    first: new Uint32Array(BLOCK_ROWS),
    second: new Uint32Array(BLOCK_ROWS),
  }
  private dictionary: PlainColumn | null = null
  private readonly entries = new HashedValues()
  private counts = new Int32Array(0)

  constructor(observe: ValueObserver | null) {
    this.observe = observe
  }

  get nulls(): number {
    return this.nullCount + (this.counts.at(-1) ?? 0)
  }

  /** Takes rows [start, end), at most BLOCK_ROWS of them. */
  take(column: Column, start: number, end: number): RowHashes {
    return column.encoding === 'dictionary'
      ? this.takeCodes(column, start, end)
      : this.takePlain(column, start, end)
  }

  /** Hands over what is still being counted. Call before reading anything the observer keeps. */
  flush(): void {
    if (this.dictionary === null) return
    const weights = new Float64Array(this.counts)
    this.sum.addHashes(this.entries, weights)
    this.observe?.(this.entries, weights)
    this.nullCount += weights[this.entries.size]
    this.counts.fill(0)
  }

  /** Takes over nulls and sum of a pass of other rows; both were flushed. */
  merge(other: { readonly nulls: number; readonly sum: HashSum }): void {
    this.nullCount += other.nulls
    this.sum.merge(other.sum)
  }

  private takePlain(column: PlainColumn, start: number, end: number): RowHashes {
    const { plain, weights } = this
    plain.hash(column, start, end)
    if (column.valid === null) this.observe?.(plain, ONES)
    else {
      this.nullCount += weigh(column.valid, start, end, weights)
      this.observe?.(plain, weights)
      maskNulls(plain, weights)
    }
    this.sum.addWords([plain.second, plain.first], plain.size)
    return plain
  }

  private takeCodes({ dictionary, codes, valid }: DictionaryColumn, start: number, end: number): RowHashes {
    if (dictionary !== this.dictionary) this.open(dictionary)
    const { entries, counts, gathered } = this
    if (valid === null) gather(codes.subarray(start, end), entries, counts, gathered)
    else {
      const rows = this.codes.subarray(0, end - start)
      codeNulls(codes, valid, { start, nullCode: entries.size, rows })
      gather(rows, entries, counts, gathered)
    }
    return gathered
  }

  private open(dictionary: PlainColumn): void {
    this.flush()
    const { entries } = this
    const size = columnLength(dictionary)
    entries.makeRoom(size + 1, dictionary.type !== 'string')
    entries.hash(dictionary, 0, size)
    entries.first[size] = NULL_FIRST
    entries.second[size] = NULL_SECOND
    this.counts = new Int32Array(size + 1)
    this.dictionary = dictionary
  }
}

/** Looks up the hashes of rows by their codes, and counts these. */
function gather(codes: Int32Array, entries: RowHashes, counts: Int32Array, out: RowHashes): void {
  const { first, second } = entries
  const { first: outFirst, second: outSecond } = out
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    outFirst[i] = first[code]
    outSecond[i] = second[code]
    counts[code]++
  }
}

interface CodedRows {
  /** Number of the first of them in `codes` and `valid`. */
  readonly start: number
  readonly nullCode: number
  /** Receives the codes. */
  readonly rows: Int32Array
}

/** Gives nulls a code of their own, without a branch: which rows are null is anyone's guess. */
function codeNulls(codes: Int32Array, valid: Uint8Array, { start, nullCode, rows }: CodedRows): void {
  for (let i = 0; i < rows.length; i++) rows[i] = nullCode + (codes[start + i] - nullCode) * valid[start + i]
}

/** Weights of a block with nulls, and how many nulls there are. */
function weigh(valid: Uint8Array, start: number, end: number, weights: Float64Array): number {
  let values = 0
  for (let i = 0; i < end - start; i++) {
    weights[i] = valid[start + i]
    values += valid[start + i]
  }
  return end - start - values
}

/** Puts the null's hash in the places of nulls. */
function maskNulls({ first, second, size }: HashedValues, weights: Float64Array): void {
  for (let i = 0; i < size; i++) {
    if (weights[i] === 1) continue
    first[i] = NULL_FIRST
    second[i] = NULL_SECOND
  }
}
