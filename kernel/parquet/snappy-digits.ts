/**
 * Runs of hexadecimal digits, such as hashes and ids, in Snappy. Random digits hold four bits a byte, but Snappy has no
 * entropy coding. There are 65,536 words of four digits, though, and a copy reaches as many bytes back. So most words have
 * been there before, and a copy of one takes three bytes. A word at every fourth place is looked up, one at any place
 * remembered.
 */
import { intAt, setInt } from '../memory'
import {
  farCopy,
  MAX_OFFSET,
  NEAR_MAX,
  NEAR_OFFSET,
  nearCopy,
  SHORT_LITERAL,
  shortHead,
} from './snappy-elements'

/** Runs shorter than this are left to the usual search. */
const MIN_RUN = 64
/** Digits in a word, which is read and looked up as one number. */
const WORD = 4
/** Bytes that are looked at together. */
const VECTOR = 16
/** Words are read, searched and put by so many at a time, in loops that take no branch by chance. */
const MAX_WORDS = 1024
/** Words in an element at most, so that the head of a literal is one byte. */
const MAX_ELEMENT_WORDS = SHORT_LITERAL / WORD

/** Where a word was last: by the word itself, so what is found is right. */
const lastPlaces = memory.data(4 * 65_536, 16)
/** The words that are searched. */
const words = memory.data(4 * MAX_WORDS + VECTOR, 16)
/** How far back each of them was last. */
const offsets = memory.data(4 * MAX_WORDS, 16)

/** Forgets what was found in another page. */
export function clearDigits(): void {
  for (let i = 0; i < 65_536; i++) setInt(lastPlaces, i, -1 - MAX_OFFSET)
}

/** Where the next run of at least 64 digits begins, from `from` on; the end of the page where there is none. */
export function nextDigits(page: usize, from: i32, length: i32): i32 {
  for (let probe = from; probe + MIN_RUN / 2 <= length; probe += MIN_RUN / 2) {
    if (!areDigits(load<u32>(page + probe))) continue
    let start = probe
    while (start > from && areDigits(<u32>load<u8>(page + start - 1) * 0x01010101)) start--
    if (digitsEnd(page, start, min(length, start + MIN_RUN)) === start + MIN_RUN) return start
  }
  return length
}

/** Where the run of digits ends that begins at `start`, but for its last few that fill no word. */
export function digitsEnd(page: usize, start: i32, length: i32): i32 {
  let end = start
  while (end + VECTOR <= length && v128.all_true<u8>(digitsIn(v128.load(page + end)))) end += VECTOR
  while (end + WORD <= length && areDigits(load<u32>(page + end))) end += WORD
  return end
}

function areDigits(word: u32): bool {
  return v128.all_true<u8>(digitsIn(i32x4.splat(word)))
}

/** All bits of each byte that is a digit. */
function digitsIn(bytes: v128): v128 {
  const isFigure = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10))
  const isLetter = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(6))
  return v128.or(isFigure, isLetter)
}

/** Puts a run of digits that fill words, and says where that ends. */
export function appendDigits(to: usize, page: usize, start: i32, end: i32): usize {
  let at = to
  for (let from = start; from < end; from += MAX_WORDS * WORD) {
    const count = min(MAX_WORDS, (end - from) / WORD)
    readWords(page + from, count)
    findWords(from, count)
    at = putFound(at, page + from, count)
  }
  return at
}

/** Reads words as numbers, the first digit lowest. */
function readWords(digits: usize, count: i32): void {
  for (let i = 0; i < count; i += VECTOR / WORD) {
    const bytes = v128.load(digits + i * WORD)
    // The low four bits, and nine more for a letter.
    const letters = v128.and(i8x16.shr_u(bytes, 6), i8x16.splat(1))
    const nine = i8x16.add(i8x16.shl(letters, 3), letters)
    const values = i8x16.add(v128.and(bytes, i8x16.splat(0x0f)), nine)
    const pairs = v128.and(v128.or(values, i16x8.shr_u(values, 4)), i16x8.splat(0x00ff))
    const fours = v128.and(v128.or(pairs, i32x4.shr_u(pairs, 8)), i32x4.splat(0xffff))
    v128.store(words + i * 4, fours)
  }
}

/** Looks words up, and remembers them and those at the places between. */
function findWords(start: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    const place = start + i * WORD
    const word = intAt(words, i)
    setInt(offsets, i, place - intAt(lastPlaces, word))
    setInt(lastPlaces, word, place)
    if (i + 1 === count) return
    const digits = word | (intAt(words, i + 1) << 16)
    setInt(lastPlaces, (digits >>> 4) & 0xffff, place + 1)
    setInt(lastPlaces, (digits >>> 8) & 0xffff, place + 2)
    setInt(lastPlaces, (digits >>> 12) & 0xffff, place + 3)
  }
}

/**
 * Puts words as copies where they were found, else as literals, and says where those end. Which of them were is chance, so
 * nothing but numbers depends on it: with each of its words the head of an element is put again.
 */
function putFound(to: usize, digits: usize, count: i32): usize {
  let at = to
  let element = at
  let elementWords = MAX_ELEMENT_WORDS
  let lastFound = 0
  let lastOffset = 0
  for (let i = 0; i < count; i++) {
    const offset = intAt(offsets, i)
    const found = i32(offset <= MAX_OFFSET)
    // A copy goes on with what lay as far back, a literal with what was not found either.
    const differs = (found ^ lastFound) | ((offset ^ lastOffset) & -found)
    const begins = i32(differs !== 0) | i32(elementWords >= MAX_ELEMENT_WORDS)
    element = select(at, element, begins)
    elementWords = select(0, elementWords, begins) + 1
    const length = elementWords * WORD
    const isNear = i32(offset < NEAR_OFFSET) & i32(length <= NEAR_MAX)
    const copy = select(nearCopy(offset, length), farCopy(offset, length), isNear)
    store<i32>(select(element, at + begins, found), select(copy, load<i32>(digits + i * WORD), found))
    store<u8>(element, <u8>select(copy, shortHead(length), found))
    at = select(element + 3 - isNear, at + begins + WORD, found)
    lastFound = found
    lastOffset = offset
  }
  return at
}
