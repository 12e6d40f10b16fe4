/**
 * Parquet's hybrid of run lengths and packed bits, for levels and for indices into a dictionary.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
import { appendPacked } from './bit-packing.ts'
import type { ByteSink } from './byte-sink.ts'

/** Bits are packed by groups of so many values, each of which fills as many bytes as a value has bits. */
const GROUP = 8

/** Values that are looked at together: few enough for the nearest cache, and to compile what does so before the first page ends. */
const BLOCK = 4096

/** Scratch: for each value of a block the number of its run, and for each run where it ends. */
const runOf = new Int32Array(BLOCK)
const runEnds = new Int32Array(BLOCK)

/**
 * Appends the values [start, end) in the cheaper of both forms, decided anew after every run and every group.
 * @param width bits of a value, at most 24
 */
export function appendHybrid(
  sink: ByteSink,
  values: Int32Array,
  { start, end, width }: { readonly start: number; readonly end: number; readonly width: number },
): void {
  for (let at = start; at < end; ) at = appendBlock(sink, values, at, { end, width })
}

/** Appends a block of values, and says where it ends: the last group of all, and only that, may be padded. */
function appendBlock(
  sink: ByteSink,
  values: Int32Array,
  start: number,
  { end, width }: { readonly end: number; readonly width: number },
): number {
  const count = Math.min(BLOCK, end - start)
  findRuns(values, start, count)
  for (let at = 0; at < count; ) {
    const run = nextRun(at, count, width)
    const packed = start + count === end ? run - at : (run - at) & -GROUP
    if (packed > 0) appendGroups(sink, values, { start: start + at, end: start + at + packed, width })
    if (run === count) return start + at + packed
    at = runEnds[runOf[run]]
    appendRun(sink, values[start + run], at - run, (width + 7) >> 3)
  }
  return start + count
}

/** Where the next run is, from `at` on, that is cheaper as one than packed; the end where there is none. */
function nextRun(at: number, end: number, width: number): number {
  const runBytes = 1 + ((width + 7) >> 3)
  let next = at
  while (next < end) {
    const run = runOf[next]
    const length = runEnds[run] - next
    // As packed groups the run would take so many bytes; a short run shares its group with those behind it.
    const groups = length >> 3
    const asRuns = groups > 0 ? runBytes + 1 : runBytes * (1 + runOf[Math.min(next + GROUP, end) - 1] - run)
    const asGroups = groups > 0 ? groups * width : width
    if (asRuns < asGroups || (length === end - next && asRuns <= asGroups)) break
    next += GROUP * Math.max(groups, 1)
  }
  return Math.min(next, end)
}

/** Numbers the runs of `count` values from 0 on. */
function findRuns(values: Int32Array, start: number, count: number): void {
  let run = 0
  let before = values[start]
  for (let i = 0; i < count; i++) {
    const value = values[start + i]
    // 1 where they differ, without a branch: where runs end is chance.
    const change = value ^ before
    run += (change | (0 - change)) >>> 31
    before = value
    runOf[i] = run
    runEnds[run] = i + 1
  }
}

function appendRun(sink: ByteSink, value: number, length: number, bytes: number): void {
  sink.varint(length * 2)
  for (let i = 0; i < bytes; i++) sink.byte((value >>> (8 * i)) & 0xff)
}

/** Full groups, of which the last may be padded with zeros at the end of the values. */
function appendGroups(
  sink: ByteSink,
  values: Int32Array,
  { start, end, width }: { start: number; end: number; width: number },
): void {
  const groups = Math.ceil((end - start) / GROUP)
  sink.varint(groups * 2 + 1)
  sink.reserve(groups * width)
  const last = sink.length + groups * width
  appendPacked(sink, values, start, end, width)
  while (sink.length < last) sink.bytes[sink.length++] = 0
}
