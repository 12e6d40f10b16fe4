/**
 * Levels, which are flags: 1 where a row has a value, 0 where it has none. In Parquet's hybrid of runs and packed bits, of one bit each:
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
import { bitsOf } from '../columns/flags'
import { flagAt, need, release } from '../memory'
import { appendVarint } from './varint'

/** Flags that are packed at a time. */
const VECTOR = 16
/** Flags in a byte. */
const GROUP = 8
/** A run takes three bytes or four, and the groups behind it a head of their own. */
const MIN_RUN_BYTES = 6

/** Puts levels behind the bytes that they take, and says where they end; all are 1 where there is no array of them. */
export function appendLevels(to: usize, flags: usize, count: i32): usize {
  const start = to + 4
  const end = flags === 0 ? appendRun(start, 1, count) : appendBits(start, flags, count)
  store<u32>(to, <u32>(end - start))
  return end
}

function appendBits(to: usize, flags: usize, count: i32): usize {
  const bits = need(count / GROUP + VECTOR)
  const bytes = packBits(flags, count, bits)
  let end = to
  let done = 0
  let at = 0
  while (at < bytes) {
    const byte = load<u8>(bits + at)
    if (byte !== 0 && byte !== 0xff) {
      at++
      continue
    }
    const runEnd = endOfRun(bits, at, bytes)
    if (runEnd - at >= MIN_RUN_BYTES) {
      end = appendGroups(end, bits + done, at - done)
      end = appendRun(end, byte & 1, min(GROUP * runEnd, count) - GROUP * at)
      done = runEnd
    }
    at = runEnd
  }
  release(bits)
  return appendGroups(end, bits + done, bytes - done)
}

/** Packs flags, lowest bit first, and says how many bytes they fill. What the last has room for is as the last flag. */
function packBits(flags: usize, count: i32, bits: usize): i32 {
  for (let i = 0; i < count; i += VECTOR) store<u16>(bits + i / GROUP, <u16>bitsOf(v128.load(flags + i)))
  const bytes = (count + GROUP - 1) / GROUP
  const used = count & (GROUP - 1)
  if (used > 0) {
    const last = bits + bytes - 1
    const mask = 0xff << used
    const padding = flagAt(flags, count - 1) * mask
    store<u8>(last, <u8>((load<u8>(last) & ~mask) | padding))
  }
  return bytes
}

/** Where bytes cease to be the one at `start`. */
function endOfRun(bits: usize, start: i32, end: i32): i32 {
  const byte = load<u8>(bits + start)
  const eight = <u64>byte * 0x0101010101010101
  let at = start
  while (at + 8 <= end && load<u64>(bits + at) === eight) at += 8
  while (at < end && load<u8>(bits + at) === byte) at++
  return at
}

function appendRun(to: usize, flag: i32, length: i32): usize {
  const at = appendVarint(to, (<u64>length) << 1)
  store<u8>(at, <u8>flag)
  return at + 1
}

/** Packed groups, of a byte each, none where there are none. */
function appendGroups(to: usize, bytes: usize, count: i32): usize {
  if (count === 0) return to
  const at = appendVarint(to, ((<u64>count) << 1) | 1)
  memory.copy(at, bytes, count)
  return at + count
}
