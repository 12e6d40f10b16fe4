import { kernel } from '../kernel/kernel.ts'
import { buffer, doublesAt, keep, type Place } from '../kernel/memory.ts'
import { HALVES_PER_WORD } from './hash-sum.ts'
import { BLOCK_ROWS, type Hashes } from './hashes.ts'

const SLOT_BYTES = kernel.slotBytes(BLOCK_ROWS)
/** Words of a value's hash, and of a row's. */
export const WORDS_PER_VALUE = 2
export const WORDS_PER_ROW = 4

/** Hashes of a block of rows with so many columns, in the kernel's memory: written over by whoever hashes the next block. */
export class RowHashes {
  /** By column; entry i is of the block's row i. */
  readonly columns: readonly Hashes[]
  /** Of whole rows: the first half of 128 bits. */
  readonly rows: Hashes
  /** For each slot a word of every row: two of each column, and those of the row. */
  readonly #slots: Place
  /** Of the lower and the upper halves of each slot's words. */
  readonly #sums: Float64Array

  constructor(columns: number) {
    const slots = WORDS_PER_VALUE * columns + WORDS_PER_ROW
    this.#slots = keep(SLOT_BYTES * slots)
    const count = HALVES_PER_WORD * slots
    this.#sums = doublesAt(keep(Float64Array.BYTES_PER_ELEMENT * count), count)
    const words = (slot: number) => new Uint32Array(buffer, this.#slots + slot * SLOT_BYTES, BLOCK_ROWS)
    const hashes = (slot: number): Hashes => ({ first: words(slot), second: words(slot + 1) })
    this.columns = Array.from({ length: columns }, (_, i) => hashes(WORDS_PER_VALUE * i))
    this.rows = hashes(WORDS_PER_VALUE * columns)
  }

  /**
   * Hashes the block's first n rows: the message of a row is its values' hashes, column after column.
   * @returns sums of the lower and the upper half of each word of the columns' hashes, then of the rows'; written over by the next call
   */
  hashRows(n: number): Float64Array {
    const slots = WORDS_PER_VALUE * this.columns.length
    kernel.hashRows(this.#slots, SLOT_BYTES, this.columns.length, n)
    kernel.sumHalves(this.#slots, SLOT_BYTES, slots + WORDS_PER_ROW, n, this.#sums.byteOffset)
    return this.#sums
  }
}

/** By the number of columns. */
const made = new Map<number, RowHashes>()

/** The same for all who hash rows of so many columns, as each is through with a block before another begins one. */
export function rowHashesOf(columns: number): RowHashes {
  const known = made.get(columns) ?? new RowHashes(columns)
  made.set(columns, known)
  return known
}
