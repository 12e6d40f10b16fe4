/**
 * DELTA_BINARY_PACKED: whole numbers as differences to the one before, packed with as few bits as each 32 of them need.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC
 */
import type { ByteSink } from './byte-sink.ts'

const MINIBLOCK = 32
const MINIBLOCKS = 4
const BLOCK = MINIBLOCK * MINIBLOCKS
const WORD = 2 ** 32

/**
 * Values within ± these have differences of as many bits as themselves, so that nothing wraps around; and those of 64 bits
 * ones that are exact in doubles, also when the least is taken off.
 */
export const MAX_DELTA_VALUE = { int32: 2 ** 30 - 1, int64: 2 ** 51, timestamp: 2 ** 51 } as const

/** Appends the values [start, end), whole numbers within ±MAX_DELTA_VALUE of their type. */
export function appendDeltas(
  sink: ByteSink,
  values: Float64Array | Int32Array,
  start: number,
  end: number,
): void {
  sink.varint(BLOCK)
  sink.varint(MINIBLOCKS)
  sink.varint(end - start)
  sink.zigzag(end > start ? values[start] : 0)
  const deltas = new Float64Array(BLOCK)
  for (let at = start + 1; at < end; at += BLOCK) {
    const count = Math.min(BLOCK, end - at)
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      deltas[i] = values[at + i] - values[at + i - 1]
      if (deltas[i] < least) least = deltas[i]
    }
    for (let i = 0; i < count; i++) deltas[i] -= least
    // What pads the last block takes no bits of its own.
    deltas.fill(0, count)
    sink.zigzag(least)
    appendMiniblocks(sink, deltas, Math.ceil(count / MINIBLOCK))
  }
}

/** The widths of all miniblocks, and the bits of the first `used`; those behind have none. */
function appendMiniblocks(sink: ByteSink, deltas: Float64Array, used: number): void {
  const widths = new Uint8Array(MINIBLOCKS)
  for (let block = 0; block < used; block++) {
    let most = 0
    for (let i = block * MINIBLOCK; i < (block + 1) * MINIBLOCK; i++) if (deltas[i] > most) most = deltas[i]
    widths[block] = most < WORD ? 32 - Math.clz32(most) : 64 - Math.clz32(Math.floor(most / WORD))
  }
  sink.append(widths)
  for (let block = 0; block < used; block++) {
    packMiniblock(sink, deltas, block * MINIBLOCK, widths[block])
  }
}

/** The words of one miniblock, and two that the last value's high bits are put to. */
const words = new Uint32Array(64 + 2)

/** 32 values of `width` bits fill `width` words of 32 bits. */
function packMiniblock(sink: ByteSink, deltas: Float64Array, start: number, width: number): void {
  if (width === 0) return
  words.fill(0)
  for (let i = 0; i < MINIBLOCK; i++) {
    const value = deltas[start + i]
    const high = Math.floor(value / WORD)
    const low = value - high * WORD
    const bit = i * width
    const word = bit >> 5
    const shift = bit & 31
    words[word] |= low << shift
    // A shift by 32 would be one by 0.
    words[word + 1] |= (shift === 0 ? 0 : low >>> (32 - shift)) | (high << shift)
    if (shift > 0) words[word + 2] |= high >>> (32 - shift)
  }
  sink.append(new Uint8Array(words.buffer, 0, width * 4))
}
