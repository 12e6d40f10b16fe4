/**
 * DELTA_BINARY_PACKED: whole numbers as differences to the one before, packed with as few bits as each 32 of them need.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC
 */
import { appendPacked, bitWidth } from './bit-packing.ts'
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

/** Scratch: the differences of a block, and what they are above the least, by halves of 32 bits. */
const deltas = new Float64Array(BLOCK)
const lows = new Int32Array(BLOCK)
const highs = new Int32Array(BLOCK)

/** Appends the values [start, end), whole numbers within ±MAX_DELTA_VALUE of their type. */
export function appendDeltas(sink: ByteSink, values: Float64Array, start: number, end: number): void {
  sink.varint(BLOCK)
  sink.varint(MINIBLOCKS)
  sink.varint(end - start)
  sink.zigzag(end > start ? values[start] : 0)
  for (let at = start + 1; at < end; at += BLOCK) appendBlock(sink, values, at, Math.min(BLOCK, end - at))
}

function appendBlock(sink: ByteSink, values: Float64Array, at: number, count: number): void {
  const least = findDeltas(values, at, count)
  sink.zigzag(least)
  const head = sink.length
  sink.uint32(0)
  // Such as those of texts that are all as long: miniblocks of no bits.
  if (areEven(count)) return
  splitDeltas(least, count)
  // What pads the last block takes no bits of its own.
  lows.fill(0, count)
  highs.fill(0, count)
  for (let block = 0; block * MINIBLOCK < count; block++) {
    const width = miniblockWidth(block * MINIBLOCK)
    sink.bytes[head + block] = width
    packMiniblock(sink, block * MINIBLOCK, width)
  }
}

/** Takes the differences, and says which is the least. */
function findDeltas(values: Float64Array, at: number, count: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const delta = values[at + i] - values[at + i - 1]
    deltas[i] = delta
    if (delta < least) least = delta
  }
  return least
}

function areEven(count: number): boolean {
  const first = deltas[0]
  for (let i = 1; i < count; i++) if (deltas[i] !== first) return false
  return true
}

function splitDeltas(least: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const delta = deltas[i] - least
    const high = Math.floor(delta / WORD)
    highs[i] = high
    lows[i] = delta - high * WORD
  }
}

function miniblockWidth(start: number): number {
  let low = 0
  let high = 0
  for (let i = start; i < start + MINIBLOCK; i++) {
    low |= lows[i]
    high |= highs[i]
  }
  return high === 0 ? bitWidth(low) : 32 + bitWidth(high)
}

/** 32 values of `width` bits. */
function packMiniblock(sink: ByteSink, start: number, width: number): void {
  if (width > 32) packHalves(sink, start, width - 32)
  else if (width > 0) appendPacked(sink, lows, start, start + MINIBLOCK, width)
}

/** 32 values of 32 bits and `width` more, at most 31. */
function packHalves(sink: ByteSink, start: number, width: number): void {
  sink.reserve(MINIBLOCK * 8)
  const { words } = sink
  let to = sink.length
  let bits = 0
  let held = 0
  for (let i = start; i < start + MINIBLOCK; i++) {
    const high = highs[i]
    words.setInt32(to, bits | (lows[i] << held), true)
    to += 4
    // A shift by 32 would be one by 0.
    bits = (held === 0 ? 0 : lows[i] >>> (32 - held)) | (high << held)
    held += width
    if (held >= 32) {
      words.setInt32(to, bits, true)
      to += 4
      held -= 32
      bits = held === 0 ? 0 : high >>> (width - held)
    }
  }
  sink.length = to
}
