/**
 * Parquet's hybrid of run lengths and packed bits, for indices into a dictionary.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */

import { intAt } from '../memory'
import { appendPacked, bitWidth } from './bit-packing'
import { appendVarint } from './varint'

/** Bits are packed by groups of so many values, each of which fills as many bytes as a value has bits. */
const GROUP = 8
/** Values that are looked at together: few enough for the nearest cache. */
const BLOCK = 4096
const VECTOR = 16

/** Scratch: a bit for each value of a block, 1 where it is not the one before. Zeros follow. */
const changes = memory.data(BLOCK / 8 + VECTOR, 16)

/** Bits up to which codes get whole bytes where these are wanted: a third one would be empty for the most part. */
const MOST_WHOLE = 16

/**
 * Puts codes behind their width in bits, and says where they end. Not every reader takes values of no bits.
 * @param isWhole  whether codes of more than half a byte get whole bytes
 */
export function appendCodes(to: usize, codes: usize, count: i32, isWhole: bool): usize {
  const least = max(1, bitWidth(allBits(codes, count)))
  const width = isWhole && least > 4 && least <= MOST_WHOLE ? (least + 7) & -8 : least
  store<u8>(to, <u8>width)
  return appendHybrid(to + 1, codes, count, width)
}

/**
 * Puts values in the cheaper of both forms, decided anew after every run and every group, and says where they end.
 * @param width bits of a value, at most 24
 */
export function appendHybrid(to: usize, values: usize, count: i32, width: i32): usize {
  let end = to
  let start = 0
  while (start < count) {
    const block = min(BLOCK, count - start)
    const from = values + ((<usize>start) << 2)
    findChanges(from, block)
    const isLast = start + block === count
    let at = 0
    while (at < block) {
      const run = nextRun(at, block, width)
      // The last group of all, and only that, may be padded.
      const packed = isLast ? run - at : (run - at) & -GROUP
      if (packed > 0) end = appendGroups(end, from + ((<usize>at) << 2), packed, width)
      if (run === block) {
        at += packed
        break
      }
      at = nextChange(run, block)
      end = appendRun(end, intAt(from, run), at - run, (width + 7) >> 3)
    }
    start += at
  }
  return end
}

/** All bits of ints, one or the other. */
function allBits(ints: usize, count: i32): u32 {
  let four = i32x4.splat(0)
  let i = 0
  for (; i + 4 <= count; i += 4) four = v128.or(four, v128.load(ints + ((<usize>i) << 2)))
  const two = v128.or(four, v128.shuffle<i32>(four, four, 2, 3, 0, 1))
  let bits = i32x4.extract_lane(two, 0) | i32x4.extract_lane(two, 1)
  for (; i < count; i++) bits |= intAt(ints, i)
  return bits
}

/** Where the next run is, from `at` on, that is cheaper as one than packed; the end where there is none. */
function nextRun(at: i32, end: i32, width: i32): i32 {
  const runBytes = 1 + ((width + 7) >> 3)
  let next = at
  while (next < end) {
    const length = nextChange(next, end) - next
    // As packed groups the run would take so many bytes; a short run shares its group with those behind it.
    const groups = length >> 3
    const asRuns = groups > 0 ? runBytes + 1 : runBytes * (1 + popcnt(changesBehind(next)))
    const asGroups = groups > 0 ? groups * width : width
    if (asRuns < asGroups || (length === end - next && asRuns <= asGroups)) break
    next += GROUP * max(groups, 1)
  }
  return min(next, end)
}

/** Finds where values of a block change; the first is no change. */
function findChanges(values: usize, count: i32): void {
  for (let i = 0; i < count; i += VECTOR) {
    const at = values + ((<usize>i) << 2)
    const four = i32x4.bitmask(differ(at)) | (i32x4.bitmask(differ(at + 16)) << 4)
    const more = i32x4.bitmask(differ(at + 32)) | (i32x4.bitmask(differ(at + 48)) << 4)
    store<u16>(changes + (i >> 3), <u16>(four | (more << 8)))
  }
  store<u8>(changes, load<u8>(changes) & 0xfe)
  const last = changes + (count >> 3)
  const used: i32 = (1 << (count & 7)) - 1
  store<u8>(last, <u8>(<i32>load<u8>(last) & used))
  store<u64>(last, 0, 1)
}

/** All bits of each of four values that is not the one before it. */
function differ(at: usize): v128 {
  return i32x4.ne(v128.load(at), v128.load(at - 4))
}

/** The next place behind `at` at which values change; the end where there is none. */
function nextChange(at: i32, end: i32): i32 {
  let from = at + 1
  while (from < end) {
    const bits = load<u64>(changes + (from >> 3)) >>> (from & 7)
    if (bits !== 0) return min(end, from + <i32>ctz(bits))
    from += 64 - (from & 7)
  }
  return end
}

/** A bit for each of the seven values behind this one that is not the one before it. */
function changesBehind(at: i32): u32 {
  const from = at + 1
  return (load<u16>(changes + (from >> 3)) >>> (from & 7)) & 0x7f
}

function appendRun(to: usize, value: i32, length: i32, bytes: i32): usize {
  const at = appendVarint(to, (<u64>length) << 1)
  store<i32>(at, value)
  return at + bytes
}

/** Full groups, of which the last may be padded with zeros at the end of the values. */
function appendGroups(to: usize, values: usize, count: i32, width: i32): usize {
  const groups = (count + GROUP - 1) / GROUP
  const start = appendVarint(to, ((<u64>groups) << 1) | 1)
  const end = start + groups * width
  const packedEnd = appendPacked<i32>(start, values, count, width)
  memory.fill(packedEnd, 0, end - packedEnd)
  return end
}
