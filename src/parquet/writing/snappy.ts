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
  for (let done = start; done < end; ) {
    const at = nextMatch(view, done, end)
    appendLiteral(sink, page, done, at)
    done = at === end ? end : appendMatch(sink, view, at, end)
  }
}

/** How far back from the match that was found last it was before. */
let matchOffset = 0

/** Where the next word begins that was there before; the end where there is none. */
function nextMatch(view: DataView, start: number, end: number): number {
  let misses = PATIENCE
  for (let at = start; at + MIN_MATCH <= end; at += misses >> PATIENCE_BITS) {
    const word = view.getInt32(at, true)
    const slot = Math.imul(word, 0x1e35a7bd) >>> (32 - HASH_BITS)
    matchOffset = at - lastPlaces[slot]
    lastPlaces[slot] = at
    if (matchOffset <= MAX_OFFSET && view.getInt32(at - matchOffset, true) === word) return at
    misses += misses >> PATIENCE_BITS
  }
  return end
}

/** Appends copies of as much as was there before, and says where that ends. */
function appendMatch(sink: ByteSink, view: DataView, start: number, end: number): number {
  const to = matchEnd(view, start, end)
  for (let at = start; at < to; at += MAX_COPY) appendCopy(sink, matchOffset, Math.min(to - at, MAX_COPY))
  return to
}

/** Where the bytes from `at` on cease to be those that were before; the first four are the same. */
function matchEnd(view: DataView, at: number, end: number): number {
  let to = at + MIN_MATCH
  while (to + 4 <= end && view.getInt32(to, true) === view.getInt32(to - matchOffset, true)) to += 4
  while (to < end && view.getUint8(to) === view.getUint8(to - matchOffset)) to++
  return to
}
