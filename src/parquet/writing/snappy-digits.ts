/**
 * Snappy for runs of hexadecimal digits. It knows no entropy, so random digits seem to be beyond it; but there are only
 * 65,536 words of four of them, and a copy reaches as many bytes back. So most words have been there before, and a copy
 * of one takes three bytes. A word at every fourth place is looked up, one at any place remembered.
 */
import type { ByteSink } from './byte-sink.ts'
import { appendCopy, appendWords, MAX_COPY, MAX_OFFSET } from './snappy-elements.ts'

/** Runs shorter than this are left to the usual search. */
const MIN_RUN = 64
/** Digits in a word, which is read and looked up as one number. */
const WORD = 4
/** Words are searched by so many at a time: no loop but the one that appends takes a branch by chance. */
const MAX_WORDS = 1024

/** Where a word was last: by the word itself, so what is found is right. */
const lastPlaces = new Int32Array(16 ** WORD)
/** The words that are searched. */
const words = new Int32Array(MAX_WORDS)
/** How far back each of them was last; behind them 0. */
const offsets = new Int32Array(MAX_WORDS + 1)

/** Forgets what was found in another page. */
export function clearDigits(): void {
  lastPlaces.fill(-1 - MAX_OFFSET)
}

/** Where the next run of at least 64 digits begins, from `from` on; the end of the page where there is none. */
export function nextDigits(page: DataView, from: number): number {
  for (let probe = from; probe + MIN_RUN / 2 <= page.byteLength; probe += MIN_RUN / 2) {
    if (othersIn(page.getInt32(probe, true)) !== 0) continue
    const start = runStart(page, probe, from)
    if (readWords(page, start) * WORD >= MIN_RUN) return start
  }
  return page.byteLength
}

/** Where the run of digits begins that goes on at `at`. */
function runStart(page: DataView, at: number, from: number): number {
  let start = at
  while (start > from && othersIn(page.getUint8(start - 1) * 0x01010101) === 0) start--
  return start
}

/** Appends the run of digits that begins at `start`, but for the last few, and says where those begin. */
export function appendDigits(sink: ByteSink, page: DataView, start: number): number {
  let at = start
  for (let count = readWords(page, at); count > 0; count = readWords(page, at)) {
    findWords(at, count)
    const done = appendFound(sink, page, at, count)
    appendWords(sink, page, at + done * WORD, at + count * WORD)
    at += count * WORD
  }
  return at
}

/** Reads as many words as there are, and says how many. */
function readWords(page: DataView, start: number): number {
  const most = Math.min(MAX_WORDS, (page.byteLength - start) >> 2)
  for (let i = 0; i < most; i++) {
    const bytes = page.getInt32(start + i * WORD, true)
    if (othersIn(bytes) !== 0) return i
    words[i] = wordOf(digitsOf(bytes))
  }
  return most
}

/** The values of four digits, a byte each: the low four bits, and nine more for a letter. */
function digitsOf(bytes: number): number {
  return (bytes & 0x0f0f0f0f) + 9 * ((bytes >>> 6) & 0x01010101)
}

/** Not 0 where one of four bytes is no digit: its value is none, or is spelled by another byte. */
function othersIn(bytes: number): number {
  const digits = digitsOf(bytes)
  const letters = ((digits + 0x06060606) >>> 4) & 0x01010101
  return (digits & 0xf0f0f0f0) | (bytes ^ (digits + 0x30303030 + 0x27 * letters))
}

/** Four digits as one number. */
function wordOf(digits: number): number {
  const pairs = (digits | (digits >>> 4)) & 0x00ff00ff
  return (pairs | (pairs >>> 8)) & 0xffff
}

/** Looks words up, and remembers them and those at the places between. */
function findWords(start: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const place = start + i * WORD
    const word = words[i]
    offsets[i] = place - lastPlaces[word]
    lastPlaces[word] = place
    if (i + 1 === count) return
    const digits = word | (words[i + 1] << 16)
    lastPlaces[(digits >>> 4) & 0xffff] = place + 1
    lastPlaces[(digits >>> 8) & 0xffff] = place + 2
    lastPlaces[(digits >>> 12) & 0xffff] = place + 3
  }
}

/** Appends copies of the words that were found, and before each those that were not; says how many words that are. */
function appendFound(sink: ByteSink, page: DataView, start: number, count: number): number {
  let done = 0
  for (let i = 0; i < count; i++) {
    if (i >= done && offsets[i] <= MAX_OFFSET) done = appendNext(sink, page, start, { done, found: i, count })
  }
  return done
}

/** Appends the words from `done` on that were not found, and a copy of those from `found` on; says where that ends. */
function appendNext(
  sink: ByteSink,
  page: DataView,
  start: number,
  { done, found, count }: { readonly done: number; readonly found: number; readonly count: number },
): number {
  appendWords(sink, page, start + done * WORD, start + found * WORD)
  const end = Math.min(copyEnd(found), count)
  appendCopy(sink, offsets[found], (end - found) * WORD)
  return end
}

/** Where the copy of a word and of those behind it ends: where more than one was there before, they lie as far back. */
function copyEnd(found: number): number {
  let end = found + 1
  while (end < found + MAX_COPY / WORD && offsets[end] === offsets[found]) end++
  return end
}
