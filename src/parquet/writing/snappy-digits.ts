/**
 * Snappy for runs of hexadecimal digits. It knows no entropy, so random digits seem to be beyond it; but there are only
 * 65,536 words of four of them, and a copy reaches as many bytes back. So most words have been there before, and a copy
 * of one takes three bytes. A word at every fourth place is looked up, one at any place remembered.
 */
import type { ByteSink } from './byte-sink.ts'
import {
  farCopy,
  MAX_OFFSET,
  NEAR_MAX,
  NEAR_OFFSET,
  nearCopy,
  SHORT_LITERAL,
  shortHead,
} from './snappy-elements.ts'

/** Runs shorter than this are left to the usual search. */
const MIN_RUN = 64
/** Digits in a word, which is read and looked up as one number. */
const WORD = 4
/** Words are read, searched and put by so many at a time, in loops that take no branch by chance. */
const MAX_WORDS = 1024
/** Words in an element at most, so that the head of a literal is one byte. */
const MAX_ELEMENT_WORDS = SHORT_LITERAL / WORD

/** Where a word was last: by the word itself, so what is found is right. */
const lastPlaces = new Int32Array(16 ** WORD)
/** The words that are searched. */
const words = new Int32Array(MAX_WORDS)
/** How far back each of them was last. */
const offsets = new Int32Array(MAX_WORDS)

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
    sink.length = putFound(sink, page, at, count)
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

/**
 * Puts words as copies where they were found, else as literals, and says where those end. Which of them were is chance, so
 * nothing but numbers depends on it: with each of its words the head of an element is put again.
 */
function putFound(
  { words: out, bytes, length: end }: ByteSink,
  page: DataView,
  start: number,
  count: number,
): number {
  let to = end
  let element = to
  let elementWords = MAX_ELEMENT_WORDS
  let lastFound = 0
  let lastOffset = 0
  for (let i = 0; i < count; i++) {
    const offset = offsets[i]
    const found = isLess(offset, MAX_OFFSET + 1)
    // A copy goes on with what lay as far back, a literal with what was not found either.
    const differs = (found ^ lastFound) | ((offset ^ lastOffset) & -found)
    const begins = isLess(-differs, 0) | isLess(MAX_ELEMENT_WORDS - 1, elementWords)
    element = choose(begins, to, element)
    elementWords = choose(begins, 0, elementWords) + 1
    const length = elementWords * WORD
    const isNear = isLess(offset, NEAR_OFFSET) & isLess(length, NEAR_MAX + 1)
    const copy = choose(isNear, nearCopy(offset, length), farCopy(offset, length))
    const at = choose(found, element, to + begins)
    out.setInt32(at, choose(found, copy, page.getInt32(start + i * WORD, true)), true)
    bytes[element] = choose(found, copy, shortHead(length))
    to = choose(found, element + 3 - isNear, at + WORD)
    lastFound = found
    lastOffset = offset
  }
  return to
}

/** 1 if a < b, else 0, of numbers that differ by less than 2^31. */
const isLess = (a: number, b: number): number => (a - b) >>> 31

/** The first number if the flag is 1, the other if it is 0. */
const choose = (flag: number, first: number, other: number): number => other ^ ((first ^ other) & -flag)
