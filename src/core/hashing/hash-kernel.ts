/**
 * MurmurHash3_x86_128 with seed 0 for many values at once: kernel/hash holds the loops. The hash needs 32-bit integer operations
 * only, of which a vector does four at a time. It is not cryptographic: it tells accidents apart, not forgeries.
 */
import type { Utf8 } from '../column.ts'
import { kernel } from '../kernel/kernel.ts'
import { buffer, changed, doublesAt, filled, keep, type Place, placeOf } from '../kernel/memory.ts'
import { HALVES_PER_WORD } from './hash-sum.ts'

/** Most rows that are hashed at once: few enough that the hashes of all columns stay in the processor's second cache. */
export const BLOCK_ROWS = 1024

/** The first two words of some values' hashes, which are their upper and lower 32 bits. */
export interface Hashes {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

const WORD_BYTES = 4
const SLOT_BYTES = kernel.slotBytes(BLOCK_ROWS)
/** Words of a value's hash, and of a row's. */
export const WORDS_PER_VALUE = 2
export const WORDS_PER_ROW = 4

/** Scratch: for each slot a word of every row, and sums of the lower and the upper halves of each slot's words. */
interface Slots {
  readonly place: Place
  readonly words: readonly Uint32Array[]
  readonly sums: Float64Array
}

const slotsOf = (columns: number) => WORDS_PER_VALUE * columns + WORDS_PER_ROW

function layOut(count: number): Slots {
  const place = keep(SLOT_BYTES * count)
  const sumsBytes = Float64Array.BYTES_PER_ELEMENT * HALVES_PER_WORD * count
  const word = (slot: number) => new Uint32Array(buffer, place + slot * SLOT_BYTES, BLOCK_ROWS)
  return {
    place,
    words: Array.from({ length: count }, (_, slot) => word(slot)),
    sums: doublesAt(keep(sumsBytes), HALVES_PER_WORD * count),
  }
}

/** Laid out anew where there are twice as many columns. */
let slots = layOut(slotsOf(32))

/** Hashes n doubles, which it changes to what is hashed: -0 to 0, and every NaN to one. */
export function hashDoubles(doubles: Float64Array, n: number, out: Hashes): void {
  changed(doubles.subarray(0, n), (place) =>
    filled(out.first, (first) => filled(out.second, (second) => kernel.hashDoubles(place, n, first, second))),
  )
}

/** Hashes the texts [start, end). @throws {RangeError} when a block of them is too long for the kernel's memory */
export function hashTexts({ bytes, offsets }: Utf8, start: number, end: number, out: Hashes): void {
  filled(out.first, (first) =>
    filled(out.second, (second) => {
      for (let from = start; from < end; from += BLOCK_ROWS) {
        const to = Math.min(from + BLOCK_ROWS, end)
        const texts = placeOf(bytes.subarray(offsets[from], offsets[to])) - offsets[from]
        const at = WORD_BYTES * (from - start)
        kernel.hashTexts(texts, placeOf(offsets.subarray(from, to + 1)), to - from, first + at, second + at)
      }
    }),
  )
}

/**
 * Hashes n rows, at most BLOCK_ROWS: the message of a row is its values' hashes, column after column.
 *
 * @param columns arrays of at most BLOCK_ROWS hashes
 * @param out receives the first two words of the rows' hashes
 * @returns sums of the lower and the upper half of each word of the columns' hashes, then of the rows'; overwritten by the next call
 */
export function hashRows(columns: readonly Hashes[], n: number, out: Hashes): Float64Array {
  const count = slotsOf(columns.length)
  if (count > slots.words.length) slots = layOut(2 * count)
  const { place, words, sums } = slots
  for (let i = 0; i < columns.length; i++) {
    words[WORDS_PER_VALUE * i].set(columns[i].first)
    words[WORDS_PER_VALUE * i + 1].set(columns[i].second)
  }
  kernel.hashRows(place, SLOT_BYTES, columns.length, n)
  kernel.sumHalves(place, SLOT_BYTES, count, n, sums.byteOffset)
  out.first.set(words[count - WORDS_PER_ROW])
  out.second.set(words[count - WORDS_PER_ROW + 1])
  return sums.subarray(0, HALVES_PER_WORD * count)
}
