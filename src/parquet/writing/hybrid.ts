/**
 * Parquet's hybrid of run lengths and packed bits, for levels and for indices into a dictionary.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
import type { ByteSink } from './byte-sink.ts'

/** Bits are packed by groups of so many values, each of which fills as many bytes as a value has bits. */
const GROUP = 8

/** Bits that hold all whole numbers in [0, max]. */
export const bitWidth = (max: number): number => 32 - Math.clz32(max)

/**
 * Appends the values [start, end) in the cheaper of both forms, decided anew after every run and every group.
 * @param width bits of a value, at most 24
 */
export function appendHybrid(
  sink: ByteSink,
  values: Int32Array,
  { start, end, width }: { start: number; end: number; width: number },
): void {
  const runBytes = 1 + ((width + 7) >> 3)
  let packedFrom = start
  let at = start
  while (at < end) {
    const value = values[at]
    let runEnd = at + 1
    while (runEnd < end && values[runEnd] === value) runEnd++
    const length = runEnd - at
    // As packed groups the run would take so many bytes; a short run shares its group with those behind it.
    const groups = length >> 3
    const asRuns = groups > 0 ? runBytes + 1 : runBytes * runsIn(values, at, Math.min(at + GROUP, end))
    const asGroups = groups > 0 ? groups * width : width
    if (asRuns < asGroups || (length === end - at && asRuns <= asGroups)) {
      appendGroups(sink, values, { start: packedFrom, end: at, width })
      appendRun(sink, value, length, runBytes - 1)
      at = runEnd
      packedFrom = at
    } else at = Math.min(at + GROUP * Math.max(groups, 1), end)
  }
  appendGroups(sink, values, { start: packedFrom, end, width })
}

function runsIn(values: Int32Array, start: number, end: number): number {
  let runs = 1
  for (let i = start + 1; i < end; i++) if (values[i] !== values[i - 1]) runs++
  return runs
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
  if (start === end) return
  const groups = Math.ceil((end - start) / GROUP)
  sink.varint(groups * 2 + 1)
  sink.reserve(groups * width)
  const { bytes } = sink
  const last = sink.length + groups * width
  let to = sink.length
  let bits = 0
  let held = 0
  for (let i = start; i < end; i++) {
    bits |= values[i] << held
    held += width
    while (held >= 8) {
      bytes[to++] = bits
      bits >>>= 8
      held -= 8
    }
  }
  if (held > 0) bytes[to++] = bits
  bytes.fill(0, to, last)
  sink.length = last
}
