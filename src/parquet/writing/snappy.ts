/** Compresses to Snappy's raw format: https://github.com/google/snappy/blob/main/format_description.txt */
import type { ByteSink } from './byte-sink.ts'
import { appendDigits, clearDigits, nextDigits } from './snappy-digits.ts'
import { appendCopy, appendLiteral, MAX_COPY, MAX_OFFSET, snappyRoom } from './snappy-elements.ts'

const MIN_MATCH = 4
const HASH_BITS = 15
/** The next place is tried for so many, then every other for as many, then every third … until there is a match. */
const PATIENCE_BITS = 5
const PATIENCE = 1 << PATIENCE_BITS

/** Where a word of four bytes was last, by its hash. */
const lastPlaces = new Int32Array(1 << HASH_BITS)

/** Appends the bytes, compressed. Digits are searched in their own way, what is between them as is usual. */
export function appendSnappy(sink: ByteSink, page: Uint8Array): void {
  sink.reserve(snappyRoom(page.length))
  sink.varint(page.length)
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  lastPlaces.fill(-1 - MAX_OFFSET)
  let at = 0
  for (let digits = nextDigits(view, 0); digits < page.length; digits = nextDigits(view, at)) {
    if (at === 0) clearDigits()
    appendAny(sink, page, view, { start: at, end: digits })
    at = appendDigits(sink, view, digits)
  }
  appendAny(sink, page, view, { start: at, end: page.length })
}

/** Appends the bytes [start, end): what was there less than 64 KiB before, in the same way, as copies. */
function appendAny(
  sink: ByteSink,
  page: Uint8Array,
  view: DataView,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  let emitted = start
  let misses = PATIENCE
  for (let at = start; at + MIN_MATCH <= end; ) {
    const word = view.getInt32(at, true)
    const slot = Math.imul(word, 0x1e35a7bd) >>> (32 - HASH_BITS)
    const candidate = lastPlaces[slot]
    lastPlaces[slot] = at
    if (at - candidate > MAX_OFFSET || view.getInt32(candidate, true) !== word) {
      const step = misses >> PATIENCE_BITS
      misses += step
      at += step
      continue
    }
    misses = PATIENCE
    const offset = at - candidate
    appendLiteral(sink, page, emitted, at)
    emitted = matchEnd(view, candidate, at, end)
    for (; at < emitted; at += MAX_COPY) appendCopy(sink, offset, Math.min(emitted - at, MAX_COPY))
    at = emitted
  }
  appendLiteral(sink, page, emitted, end)
}

/** Where the bytes from `at` on cease to be those from `candidate` on; the first four are the same. */
function matchEnd(view: DataView, candidate: number, at: number, end: number): number {
  const offset = at - candidate
  let to = at + MIN_MATCH
  while (to + 4 <= end && view.getInt32(to, true) === view.getInt32(to - offset, true)) to += 4
  while (to < end && view.getUint8(to) === view.getUint8(to - offset)) to++
  return to
}
