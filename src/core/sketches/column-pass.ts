import { type Column, columnLength, type PlainColumn } from '../column.ts'
import { BLOCK_ROWS, type Hashes } from '../hashing/hashes.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, doublesAt, hold, keep, NOWHERE, putScratch } from '../kernel/memory.ts'
import { copyOf } from '../workspace.ts'
import { HashedValues, NULL_FIRST, NULL_SECOND } from './hashed-values.ts'

const blockOfDoubles = () => doublesAt(keep(Float64Array.BYTES_PER_ELEMENT * BLOCK_ROWS), BLOCK_ROWS)
const ONES = new Float64Array(BLOCK_ROWS).fill(1)
/** Of the block that is shown; of all columns, one after the other. */
const WEIGHTS = blockOfDoubles()
const NUMBERS = blockOfDoubles()

/** Receives values of one column; value i occurs `weights[i]` times, 0: not at all. */
export type ValueObserver = (values: HashedValues, weights: Float64Array) => void

/**
 * The one pass over a column's values: hashes each once, counts nulls, and shows the values to an observer. A dictionary's values
 * are hashed once, and shown with their counts when a batch ends; the null is one value more, at its end.
 */
export class ColumnPass {
  nulls = 0
  private readonly observe: ValueObserver | null
  /** Where hashes of a block go. */
  private readonly hashes: Hashes
  /** Values of a plain column's block. */
  private readonly plain: HashedValues
  private dictionary: PlainColumn | null = null
  private readonly entries = new HashedValues()
  private counts = new Int32Array(0)
  /** Until the column ends: which rows have values, their codes, and both words of the hashes of the dictionary's entries. */
  private readonly places = { valid: NOWHERE, codes: NOWHERE, first: NOWHERE, second: NOWHERE }

  constructor(observe: ValueObserver | null, hashes: Hashes) {
    this.observe = observe
    this.hashes = hashes
    this.plain = new HashedValues(hashes, NUMBERS)
  }

  /** Begins a column of some rows, in scratch memory that lasts until they are hashed. */
  begin(column: Column): void {
    const { places } = this
    const rows = columnLength(column)
    places.valid = column.valid === null ? NOWHERE : hold(column.valid)
    if (column.valid !== null) this.nulls += rows - kernel.countFlags(places.valid, rows)
    if (column.encoding === 'plain') return
    if (column.dictionary !== this.dictionary) this.open(column.dictionary)
    const { first, second, size } = this.entries
    places.codes = hold(column.codes)
    places.first = putScratch(first.subarray(0, size + 1))
    places.second = putScratch(second.subarray(0, size + 1))
    if (this.observe !== null)
      changed(this.counts, (counts) => kernel.countCodes(places.codes, places.valid, rows, size, counts))
  }

  /** Hashes rows [start, end) of the column, at most BLOCK_ROWS of them. */
  hash(column: Column, start: number, end: number): void {
    if (column.encoding === 'plain') this.hashPlain(column, start, end)
    else {
      const { places, hashes, entries } = this
      kernel.hashCodes(
        places.codes + Int32Array.BYTES_PER_ELEMENT * start,
        places.valid === NOWHERE ? NOWHERE : places.valid + start,
        end - start,
        places.first,
        places.second,
        entries.size,
        hashes.first.byteOffset,
        hashes.second.byteOffset,
      )
    }
  }

  /** Ends the column: shows what was counted. */
  end({ encoding }: Column): void {
    if (encoding === 'plain' || this.observe === null) return
    this.observe(this.entries, copyOf(this.counts))
    this.counts.fill(0)
  }

  private hashPlain(column: PlainColumn, start: number, end: number): void {
    const { plain, hashes, observe } = this
    plain.hash(column, start, end)
    if (column.valid === null) {
      observe?.(plain, ONES)
      return
    }
    const valid = this.places.valid + start
    const rows = end - start
    if (observe !== null) {
      kernel.doublesOfFlags(valid, rows, WEIGHTS.byteOffset)
      observe(plain, WEIGHTS)
    }
    const { first, second } = hashes
    kernel.hashNulls(valid, rows, NULL_FIRST, NULL_SECOND, first.byteOffset, second.byteOffset)
  }

  private open(dictionary: PlainColumn): void {
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
