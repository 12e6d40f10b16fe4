import { type Column, columnLength, type DictionaryColumn, type PlainColumn } from '../column.ts'
import { BLOCK_ROWS, type Hashes } from '../hashing/hash-kernel.ts'
import { HashedValues, NULL_FIRST, NULL_SECOND } from './hashed-values.ts'

const ONES = new Float64Array(BLOCK_ROWS).fill(1)

/** Receives values of one column; value i occurs `weights[i]` times, 0: not at all. */
export type ValueObserver = (values: HashedValues, weights: Float64Array) => void

/**
 * The one pass over a column's values: hashes each once, counts nulls, and shows the values to an observer. A dictionary's values
 * are hashed once and shown with their counts when the dictionary changes or at `flush`; the null is one value more, at its end.
 */
export class ColumnPass {
  nulls = 0
  private readonly observe: ValueObserver | null
  private readonly plain = new HashedValues()
  private readonly weights = new Float64Array(BLOCK_ROWS)
  private readonly codes = new Int32Array(BLOCK_ROWS)
  private readonly gathered: Hashes = {
    first: new Uint32Array(BLOCK_ROWS),
    second: new Uint32Array(BLOCK_ROWS),
  }
  private dictionary: PlainColumn | null = null
  private readonly entries = new HashedValues()
  private counts = new Int32Array(0)

  constructor(observe: ValueObserver | null) {
    this.observe = observe
  }

  /** Takes rows [start, end), at most BLOCK_ROWS of them. @returns their hashes, which the next rows overwrite */
  take(column: Column, start: number, end: number): Hashes {
    return column.encoding === 'dictionary'
      ? this.takeCodes(column, start, end)
      : this.takePlain(column, start, end)
  }

  /** Hands over what is still being counted. Call before reading anything the observer keeps. */
  flush(): void {
    if (this.dictionary === null || this.observe === null) return
    this.observe(this.entries, new Float64Array(this.counts))
    this.counts.fill(0)
  }

  private takePlain(column: PlainColumn, start: number, end: number): Hashes {
    const { plain, weights } = this
    plain.hash(column, start, end)
    if (column.valid === null) this.observe?.(plain, ONES)
    else {
      this.nulls += weigh(column.valid, start, end, weights)
      this.observe?.(plain, weights)
      maskNulls(plain, weights)
    }
    return plain
  }

  private takeCodes({ dictionary, codes, valid }: DictionaryColumn, start: number, end: number): Hashes {
    if (dictionary !== this.dictionary) this.open(dictionary)
    const { entries, gathered } = this
    let rows = codes.subarray(start, end)
    if (valid !== null) {
      rows = this.codes.subarray(0, end - start)
      this.nulls += codeNulls(codes, valid, { start, nullCode: entries.size, rows })
    }
    gather(rows, entries, gathered)
    if (this.observe !== null) countCodes(rows, this.counts)
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
    if (this.observe !== null) this.counts = new Int32Array(size + 1)
    this.dictionary = dictionary
  }
}

/** Looks up the hashes of rows by their codes. */
function gather(codes: Int32Array, entries: Hashes, out: Hashes): void {
  const { first, second } = entries
  const { first: outFirst, second: outSecond } = out
  for (let i = 0; i < codes.length; i++) {
    outFirst[i] = first[codes[i]]
    outSecond[i] = second[codes[i]]
  }
}

function countCodes(codes: Int32Array, counts: Int32Array): void {
  for (let i = 0; i < codes.length; i++) counts[codes[i]]++
}

interface CodedRows {
  /** Number of the first of them in `codes` and `valid`. */
  readonly start: number
  readonly nullCode: number
  /** Receives the codes. */
  readonly rows: Int32Array
}

/** Gives nulls a code of their own, without a branch: which rows are null is anyone's guess. @returns how many there are */
function codeNulls(codes: Int32Array, valid: Uint8Array, { start, nullCode, rows }: CodedRows): number {
  let values = 0
  for (let i = 0; i < rows.length; i++) {
    const isValue = valid[start + i]
    rows[i] = nullCode + (codes[start + i] - nullCode) * isValue
    values += isValue
  }
  return rows.length - values
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
