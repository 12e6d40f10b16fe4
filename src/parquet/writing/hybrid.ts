/**
 * Parquet's hybrid of run lengths and packed bits, for levels and for indices into a dictionary.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
import { appendPacked } from './bit-packing.ts'
import type { ByteSink } from './byte-sink.ts'

/** Bits are packed by groups of so many values, each of which fills as many bytes as a value has bits. */
const GROUP = 8

/** Scratch: for each value the number of its run, and for each run where it ends. They grow to the greatest page. */
let runOf = new Int32Array(0)
let runEnds = new Int32Array(0)

/**
 * Appends the values [start, end) in the cheaper of both forms, decided anew after every run and every group.
 * @param width bits of a value, at most 24
 */
export function appendHybrid(
  sink: ByteSink,
  values: Int32Array,
  { start, end, width }: { start: number; end: number; width: number },
): void {
  reserveRuns(end - start)
  findRuns(values, start, end)
  for (let at = start; at < end; ) at = appendNext(sink, values, at, { start, end, width })
}

/** Appends values from `at` on up to the end of a run, and says where that is. */
function appendNext(
  sink: ByteSink,
  values: Int32Array,
  at: number,
  { start, end, width }: { start: number; end: number; width: number },
): number {
  const run = start + nextRun(at - start, end - start, width)
  if (run > at) appendGroups(sink, values, { start: at, end: run, width })
  if (run === end) return end
  const runEnd = start + runEnds[runOf[run - start]]
  appendRun(sink, values[run], runEnd - run, (width + 7) >> 3)
  return runEnd
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

/** Room for as many runs as values. */
function reserveRuns(count: number): void {
  if (count <= runOf.length) return
  runOf = new Int32Array(count)
  runEnds = new Int32Array(count)
}

/** Numbers the runs from 0 on, places from `start` on. */
function findRuns(values: Int32Array, start: number, end: number): void {
  let run = 0
  let before = values[start]
  for (let i = start; i < end; i++) {
    const value = values[i]
    // 1 where they differ, without a branch: where runs end is chance.
    const change = value ^ before
    run += (change | (0 - change)) >>> 31
    before = value
    runOf[i - start] = run
    runEnds[run] = i + 1 - start
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
