import type { PlainColumn, Utf8 } from '../column.ts'
import { type Hashes, hashDoubles, hashTexts } from '../hashing/hashes.ts'
import { putDoubles } from '../kernel/doubles.ts'
import { filled } from '../kernel/memory.ts'

/** What a null hashes to: the 64-bit golden ratio, which a value hits with chance 2^-64 only. */
export const NULL_FIRST = 0x9e3779b9
export const NULL_SECOND = 0x7f4a7c15

const NO_TEXTS: Utf8 = { bytes: new Uint8Array(0), offsets: new Int32Array(1) }
const NO_HASHES: Hashes = { first: new Uint32Array(0), second: new Uint32Array(0) }
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/**
 * Some values of one column with a 64-bit hash of each, in buffers that the next `hash` overwrites.
 *
 * The hash does not depend on how a value is stored: every number, time and boolean is hashed as a double (-0 as 0, one
 * NaN), every text as its UTF-8 bytes. Entries from `size` on are meaningless.
 */
export class HashedValues {
  size = 0
  /** High and low 32 bits of the hashes. */
  first: Uint32Array
  second: Uint32Array
  /** Numbers, times (µs) and booleans (0, 1); meaningless when the column holds texts. */
  numbers: Float64Array
  /** The doubles of `numbers` as pairs of words, low word first (every platform of Node is little-endian). */
  words: Uint32Array
  /** Text i is text `textsStart + i` of this; empty when the column holds no texts. */
  texts: Utf8 = NO_TEXTS
  textsStart = 0

  /** @param room for as many values as will be hashed at once, instead of its own */
  constructor({ first, second }: Hashes = NO_HASHES, numbers = new Float64Array(0)) {
    this.first = first
    this.second = second
    this.numbers = numbers
    this.words = wordsOf(numbers)
  }

  /** Takes the values [start, end) of the column. */
  hash(column: PlainColumn, start: number, end: number): void {
    this.size = end - start
    this.makeRoom(this.size, column.type !== 'string')
    if (column.type === 'string') {
      this.texts = column.values
      this.textsStart = start
      hashTexts(column.values, start, end, this)
    } else {
      const { numbers } = this
      filled(numbers.subarray(0, this.size), (place) => putDoubles(place, column.values.subarray(start, end)))
      hashDoubles(numbers, this.size, this)
    }
  }

  /** Makes room for the hashes of n values, and for the values when they are numbers. */
  makeRoom(n: number, holdsNumbers: boolean): void {
    if (this.first.length < n) {
      this.first = new Uint32Array(n)
      this.second = new Uint32Array(n)
    }
    if (!holdsNumbers || this.numbers.length >= n) return
    this.numbers = new Float64Array(n)
    this.words = wordsOf(this.numbers)
  }

  /** Value i as JavaScript has it. */
  valueAt(i: number): string | number {
    const { bytes, offsets } = this.texts
    if (offsets.length === 1) return this.numbers[i]
    return decoder.decode(bytes.subarray(offsets[this.textsStart + i], offsets[this.textsStart + i + 1]))
  }
}

const wordsOf = ({ buffer, byteOffset, length }: Float64Array) =>
  new Uint32Array(buffer, byteOffset, 2 * length)

/** Hashes values that come as JavaScript has them: all texts, or all numbers. */
export function hashValues(values: readonly (string | number)[]): HashedValues {
  const hashed = new HashedValues()
  hashed.hash(typeof values[0] === 'string' ? textColumn(values) : numberColumn(values), 0, values.length)
  return hashed
}

function numberColumn(values: readonly (string | number)[]): PlainColumn {
  return { encoding: 'plain', type: 'float64', values: Float64Array.from(values, Number), valid: null }
}

function textColumn(values: readonly (string | number)[]): PlainColumn {
  const offsets = new Int32Array(values.length + 1)
  const chunks = values.map((value) => encoder.encode(String(value)))
  for (const [i, chunk] of chunks.entries()) offsets[i + 1] = offsets[i] + chunk.length
  const bytes = new Uint8Array(offsets[values.length])
  for (const [i, chunk] of chunks.entries()) bytes.set(chunk, offsets[i])
  return { encoding: 'plain', type: 'string', values: { bytes, offsets }, valid: null }
}
