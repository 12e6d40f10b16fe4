/**
 * MurmurHash3_x86_128 with seed 0 for many values at once, in WebAssembly: kernel/hash holds its sources,
 * docs/decisions/0022-kernel.md says why. The hash needs 32-bit integer operations only, of which a vector does four at a time. It is
 * not cryptographic: it tells accidents apart, not forgeries.
 */
import type { Utf8 } from '../column.ts'
import { instantiate, type KernelMemory, type Place } from '../web-assembly.ts'
import { HALVES_PER_WORD } from './hash-sum.ts'
import { KERNEL_CODE } from './kernel-code.ts'

/** What kernel/hash/index.ts exports. */
interface Kernel {
  readonly memory: KernelMemory
  take(bytes: number): Place
  clear(): void
  hashDoubles(doubles: Place, count: number, first: Place, second: Place): void
  hashTexts(bytes: Place, offsets: Place, count: number, first: Place, second: Place): void
  slotBytes(rows: number): number
  hashRows(slots: Place, slotBytes: number, columns: number, rows: number): void
  sumHalves(slots: Place, slotBytes: number, slotCount: number, count: number, sums: Place): void
}

/** Most rows that are hashed at once: few enough that the hashes of all columns stay in the processor's second cache. */
export const BLOCK_ROWS = 1024

/** The first two words of some values' hashes, which are their upper and lower 32 bits. */
export interface Hashes {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

const kernel = instantiate<Kernel>(KERNEL_CODE)
const SLOT_BYTES = kernel.slotBytes(BLOCK_ROWS)
/** Words of a value's hash, and of a row's. */
export const WORDS_PER_VALUE = 2
export const WORDS_PER_ROW = 4

/** Texts of a block have at most so many bytes. */
const MOST_TEXT_BYTES = 2 ** 30

/** Scratch in the kernel's memory: views of it hold until it is laid out anew. */
let values: Float64Array
let offsets: Int32Array
let bytes: Uint8Array
/** For each slot a word of every row. */
let slots: readonly Uint32Array[]
/** Of the lower and the upper halves of each slot's words. */
let sums: Float64Array
layOut({ columns: 32, textBytes: 2 ** 16 })

/** Hashes n doubles, which it changes to what is hashed: -0 to 0, and every NaN to one. */
export function hashDoubles(doubles: Float64Array, n: number, out: Hashes): void {
  for (let start = 0; start < n; start += BLOCK_ROWS) {
    const block = doubles.subarray(start, Math.min(start + BLOCK_ROWS, n))
    values.set(block)
    kernel.hashDoubles(values.byteOffset, block.length, slots[0].byteOffset, slots[1].byteOffset)
    block.set(values.subarray(0, block.length))
    takeHashes(out, start, block.length)
  }
}

/** Hashes the texts [start, end). @throws {RangeError} when a block of them has more than a gigabyte */
export function hashTexts(texts: Utf8, start: number, end: number, out: Hashes): void {
  for (let from = start; from < end; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, end)
    const base = texts.offsets[from]
    const length = texts.offsets[to] - base
    if (length > bytes.length) growTexts(length)
    offsets.set(texts.offsets.subarray(from, to + 1))
    bytes.set(texts.bytes.subarray(base, base + length))
    const [first, second] = slots
    kernel.hashTexts(
      bytes.byteOffset - base,
      offsets.byteOffset,
      to - from,
      first.byteOffset,
      second.byteOffset,
    )
    takeHashes(out, from - start, to - from)
  }
}

/**
 * Hashes n rows, at most BLOCK_ROWS: the message of a row is its values' hashes, column after column.
 *
 * @param columns arrays of at most BLOCK_ROWS hashes
 * @param out receives the first two words of the rows' hashes
 * @returns sums of the lower and the upper half of each word of the columns' hashes, then of the rows'; overwritten by the next call
 */
export function hashRows(columns: readonly Hashes[], n: number, out: Hashes): Float64Array {
  const words = WORDS_PER_VALUE * columns.length + WORDS_PER_ROW
  if (words > slots.length) layOut({ columns: columns.length, textBytes: bytes.length })
  for (let i = 0; i < columns.length; i++) {
    slots[WORDS_PER_VALUE * i].set(columns[i].first)
    slots[WORDS_PER_VALUE * i + 1].set(columns[i].second)
  }
  const place = slots[0].byteOffset
  kernel.hashRows(place, SLOT_BYTES, columns.length, n)
  kernel.sumHalves(place, SLOT_BYTES, words, n, sums.byteOffset)
  out.first.set(slots[words - WORDS_PER_ROW])
  out.second.set(slots[words - WORDS_PER_ROW + 1])
  return sums.subarray(0, HALVES_PER_WORD * words)
}

/** Gives out the hashes of n values. */
function takeHashes({ first, second }: Hashes, at: number, n: number): void {
  first.set(slots[0].subarray(0, n), at)
  second.set(slots[1].subarray(0, n), at)
}

function growTexts(length: number): void {
  if (length > MOST_TEXT_BYTES)
    throw new RangeError(`texts: expected less than 1 GiB in ${BLOCK_ROWS} of them, found ${length} bytes`)
  layOut({
    columns: (slots.length - WORDS_PER_ROW) / WORDS_PER_VALUE,
    textBytes: Math.min(2 * length, MOST_TEXT_BYTES),
  })
}

/** Makes room for the hashes of so many columns, and for so many bytes of texts. */
function layOut({ columns, textBytes }: { readonly columns: number; readonly textBytes: number }): void {
  kernel.clear()
  const slotCount = WORDS_PER_VALUE * columns + WORDS_PER_ROW
  const valuesAt = kernel.take(Float64Array.BYTES_PER_ELEMENT * BLOCK_ROWS)
  const offsetsAt = kernel.take(Int32Array.BYTES_PER_ELEMENT * (BLOCK_ROWS + 1))
  const slotsAt = kernel.take(SLOT_BYTES * slotCount)
  const sumsAt = kernel.take(Float64Array.BYTES_PER_ELEMENT * HALVES_PER_WORD * slotCount)
  const bytesAt = kernel.take(textBytes)
  const { buffer } = kernel.memory
  values = new Float64Array(buffer, valuesAt, BLOCK_ROWS)
  offsets = new Int32Array(buffer, offsetsAt, BLOCK_ROWS + 1)
  slots = Array.from(
    { length: slotCount },
    (_, i) => new Uint32Array(buffer, slotsAt + i * SLOT_BYTES, BLOCK_ROWS),
  )
  sums = new Float64Array(buffer, sumsAt, HALVES_PER_WORD * slotCount)
  bytes = new Uint8Array(buffer, bytesAt, textBytes)
}
