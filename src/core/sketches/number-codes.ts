import type { Column, DictionaryColumn, NumericColumn, PlainColumn } from '../column.ts'
import { ARRAY_OF } from '../dictionary.ts'

/** Values of a dictionary at most: few enough to look one up in the processor's second cache. */
const MOST_VALUES = 16_384
const SLOTS = 2 * MOST_VALUES
const FREE = -1
/** A dictionary of more values than this is not carried on into the next batch. */
const CARRIED_VALUES = MOST_VALUES / 4

/** Scratch of all columns; grown, never shrunk. */
let room = new Float64Array(0)

/**
 * Makes dictionary columns of plain columns of numbers that come again and again, so that what follows looks at each number once, not
 * at each row. The dictionary grows from batch to batch; one that did not grow is the same object as before.
 */
export class NumberCodes {
  /** Whether there are so many numbers that coding them costs more than it spares. */
  private isUseless = false
  private size = 0
  private readonly numbers = new Float64Array(MOST_VALUES)
  /** The doubles of `numbers` as pairs of words, low word first. */
  private readonly words = new Int32Array(this.numbers.buffer)
  /** Codes by hash of the number, in open addressing. */
  private readonly slots = new Int16Array(SLOTS).fill(FREE)
  private dictionary: PlainColumn | null = null
  private codes = new Int32Array(0)

  /**
   * The column as it is when it holds texts, is a dictionary already, or has too many numbers.
   * @returns codes are overwritten by the next call
   */
  encode(column: Column): Column {
    if (this.isUseless || column.encoding === 'dictionary' || column.type === 'string') return column
    if (this.size > CARRIED_VALUES) this.clear()
    return this.code(column) ?? column
  }

  private code(column: NumericColumn): DictionaryColumn | null {
    const values = asDoubles(column.values)
    if (this.codes.length < values.length) this.codes = new Int32Array(values.length)
    const codes = this.codes.subarray(0, values.length)
    const { size } = this
    if (!this.codeAll(values, codes)) {
      this.isUseless = true
      return null
    }
    if (this.dictionary === null || this.size > size)
      this.dictionary = {
        encoding: 'plain',
        type: column.type,
        values: ARRAY_OF[column.type].from(this.numbers.subarray(0, this.size)),
        valid: null,
      } as NumericColumn
    return {
      encoding: 'dictionary',
      type: column.type,
      codes,
      dictionary: this.dictionary,
      valid: column.valid,
    }
  }

  /** What lies under a null is coded as well, which costs an entry at worst. False when there are too many numbers. */
  private codeAll(values: Float64Array, codes: Int32Array): boolean {
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
    let code = FREE
    for (let i = 0; i < codes.length; i++) {
      const low = words[2 * i]
      const high = words[2 * i + 1]
      // Many a number is that of the row above.
      if (i === 0 || low !== words[2 * i - 2] || high !== words[2 * i - 1]) code = this.codeOf(low, high)
      if (code === FREE) return false
      codes[i] = code
    }
    return true
  }

  /** Code of a number, given by its words; FREE when there is no room for another. */
  private codeOf(low: number, high: number): number {
    const { slots, words } = this
    let slot = slotOf(low, high)
    let code = slots[slot]
    while (code !== FREE && (words[2 * code] !== low || words[2 * code + 1] !== high)) {
      slot = (slot + 1) & (SLOTS - 1)
      code = slots[slot]
    }
    if (code !== FREE || this.size === MOST_VALUES) return code
    code = this.size++
    slots[slot] = code
    words[2 * code] = low
    words[2 * code + 1] = high
    return code
  }

  private clear(): void {
    this.size = 0
    this.slots.fill(FREE)
    this.dictionary = null
  }
}

/** Overwritten by the next call. */
function asDoubles(values: NumericColumn['values']): Float64Array {
  if (values instanceof Float64Array) return values
  if (room.length < values.length) room = new Float64Array(values.length)
  room.set(values)
  return room.subarray(0, values.length)
}

const slotOf = (low: number, high: number): number => {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}
