import { type Column, columnLength, type PlainColumn } from '../column.ts'
import { BLOCK_ROWS, type Hashes } from '../hashing/hashes.ts'
import { putDoubles } from '../kernel/doubles.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, doublesAt, keep, NOWHERE, type Place, placeOf, putScratch } from '../kernel/memory.ts'
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
  /** Of the batch's dictionary, until it ends: both words of the entries' hashes. */
  private entryPlaces: readonly [Place, Place] = [NOWHERE, NOWHERE]

  constructor(observe: ValueObserver | null, hashes: Hashes) {
    this.observe = observe
    this.hashes = hashes
    this.plain = new HashedValues(hashes, NUMBERS)
  }

  /** Begins a column of some rows, in scratch memory that lasts until they are hashed. */
  begin(column: Column): void {
    const { valid } = column
    const rows = columnLength(column)
    const flags = valid === null ? NOWHERE : placeOf(valid)
    if (valid !== null) this.nulls += rows - kernel.countFlags(flags, rows)
    if (column.encoding === 'plain') return
    if (column.dictionary !== this.dictionary) this.open(column.dictionary)
    const { first, second, size } = this.entries
    this.entryPlaces = [putScratch(first.subarray(0, size + 1)), putScratch(second.subarray(0, size + 1))]
    if (this.observe !== null)
      changed(this.counts, (counts) => kernel.countCodes(placeOf(column.codes), flags, rows, size, counts))
  }

  /** Hashes rows [start, end) of the column, at most BLOCK_ROWS of them. */
  hash(column: Column, start: number, end: number): void {
    if (column.encoding === 'plain') this.hashPlain(column, start, end)
    else {
      const [values, secondValues] = this.entryPlaces
      const { first, second } = this.hashes
      kernel.hashCodes(
        placeOf(column.codes.subarray(start, end)),
        column.valid === null ? NOWHERE : placeOf(column.valid.subarray(start, end)),
        end - start,
        values,
        secondValues,
        this.entries.size,
        first.byteOffset,
        second.byteOffset,
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
    const valid = column.valid.subarray(start, end)
    if (observe !== null) {
      putDoubles(WEIGHTS.byteOffset, valid)
      observe(plain, WEIGHTS)
    }
    const { first, second } = hashes
    kernel.hashNulls(
      placeOf(valid),
      end - start,
      NULL_FIRST,
      NULL_SECOND,
      first.byteOffset,
      second.byteOffset,
    )
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
