/**
 * Parquet's hybrid of run lengths and packed bits, for levels and for indices into a dictionary.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */

import { intAt, setInt } from '../memory'
import { appendPacked, bitWidth } from './bit-packing'
import { appendVarint } from './varint'

/** Bits are packed by groups of so many values, each of which fills as many bytes as a value has bits. */
const GROUP = 8
/** Values that are looked at together: few enough for the nearest cache. */
const BLOCK = 4096

/** Scratch: for each value of a block the number of its run, and for each run where it ends. */
const runOf = memory.data(4 * BLOCK, 16)
const runEnds = memory.data(4 * BLOCK, 16)

/** Puts codes behind their width in bits, and says where they end. Not every reader takes values of no bits. */
export function appendCodes(to: usize, codes: usize, count: i32): usize {
  let bits = 0
  for (let i = 0; i < count; i++) bits |= intAt(codes, i)
  const width = max(1, bitWidth(bits))
  store<u8>(to, <u8>width)
  return appendHybrid(to + 1, codes, count, width)
}

/** Puts levels, 0 or 1, behind the bytes that they take; all are 1 where there is no array of them. */
export function appendLevels(to: usize, levels: usize, count: i32): usize {
  const start = to + 4
  const end = levels === 0 ? appendRun(start, 1, count, 1) : appendHybrid(start, levels, count, 1)
  store<u32>(to, <u32>(end - start))
  return end
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
    findRuns(from, block)
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
      at = intAt(runEnds, intAt(runOf, run))
      end = appendRun(end, intAt(from, run), at - run, (width + 7) >> 3)
    }
    start += at
  }
  return end
}

/** Where the next run is, from `at` on, that is cheaper as one than packed; the end where there is none. */
function nextRun(at: i32, end: i32, width: i32): i32 {
  const runBytes = 1 + ((width + 7) >> 3)
  let next = at
  while (next < end) {
    const run = intAt(runOf, next)
    const length = intAt(runEnds, run) - next
    // As packed groups the run would take so many bytes; a short run shares its group with those behind it.
    const groups = length >> 3
    const asRuns = groups > 0 ? runBytes + 1 : runBytes * (1 + intAt(runOf, min(next + GROUP, end) - 1) - run)
    const asGroups = groups > 0 ? groups * width : width
    if (asRuns < asGroups || (length === end - next && asRuns <= asGroups)) break
    next += GROUP * max(groups, 1)
  }
  return min(next, end)
}

/** Numbers the runs of values from 0 on. */
function findRuns(values: usize, count: i32): void {
  let run = 0
  let before = intAt(values, 0)
  for (let i = 0; i < count; i++) {
    const value = intAt(values, i)
    // A comparison is a number, and no branch: where runs end is chance.
    run += i32(value !== before)
    before = value
    setInt(runOf, i, run)
    setInt(runEnds, run, i + 1)
  }
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
