/**
 * Runs of hexadecimal digits, such as hashes and ids, in Snappy. Random digits hold four bits a byte, but Snappy has no
 * entropy coding. There are 65,536 words of four digits, though, and a copy reaches as many bytes back. So most words have
 * been there before, and a copy of one takes three bytes. A word at every fourth place is looked up, one at any place
 * remembered.
 */
import { intAt, setInt } from '../memory'
import {
  appendCopy,
  farCopy,
  MAX_OFFSET,
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
/** How far back each of them was last, behind a place that is 0; and a bit for each that was within reach. */
const offsets = memory.data(4 * MAX_WORDS + VECTOR, 16) + VECTOR
const found = memory.data(MAX_WORDS / 8 + VECTOR, 16)
/** What each of them becomes, and how many bytes that takes. */
const elements = memory.data(4 * MAX_WORDS, 16)
const sizes = memory.data(4 * MAX_WORDS, 16)

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
    const elementsAreShort = flagFound(count)
    at = elementsAreShort ? putScattered(at, page + from, count) : putFound(at, page + from, count)
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
 * Puts a bit for each word: 1 where it was found, and behind the last. Says whether each copy is to be of one word, and each literal of so
 * few that one element holds them, as is usual among random digits.
 */
function flagFound(count: i32): bool {
  let goesOn = 0
  for (let i = 0; i < count; i += 8) {
    const at = offsets + ((<usize>i) << 2)
    goesOn |= i32x4.bitmask(goOn(at)) | i32x4.bitmask(goOn(at + 16))
    store<u8>(found + (i >> 3), <u8>(i32x4.bitmask(areFound(at)) | (i32x4.bitmask(areFound(at + 16)) << 4)))
  }
  const last = found + (count >> 3)
  store<u8>(last, <u8>(<i32>load<u8>(last) | (0xff << (count & 7))))
  store<u64>(last, -1, 1)
  return goesOn === 0 && !hasLongLiteral(count)
}

function areFound(at: usize): v128 {
  return i32x4.le_s(v128.load(at), i32x4.splat(MAX_OFFSET))
}

/** Where a word was found as far back as the one before it. */
function goOn(at: usize): v128 {
  return v128.and(i32x4.eq(v128.load(at), v128.load(at - 4)), areFound(at))
}

/** Whether more words that follow each other were not found than one element holds. */
function hasLongLiteral(count: i32): bool {
  // Each window goes half into the next.
  for (let i = 0; i < count; i += 32) {
    let zeros = ~load<u64>(found + (i >> 3))
    zeros &= zeros >>> 1
    zeros &= zeros >>> 2
    zeros &= zeros >>> 4
    zeros &= zeros >>> 8
    if (zeros !== 0) return true
  }
  return false
}

/** What words become, and how many bytes these take but for the heads of literals: four, three of a copy, or two of a near one. */
function makeElements(digits: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += VECTOR) {
    const offset = v128.load(offsets + i)
    const isFound = i32x4.le_s(offset, i32x4.splat(MAX_OFFSET))
    const isNear = i32x4.lt_s(offset, i32x4.splat(NEAR_OFFSET))
    const far = v128.or(i32x4.shl(offset, 8), i32x4.splat(farCopy(0, WORD)))
    const upper = i32x4.shl(i32x4.shr_u(offset, 8), 5)
    const lower = i32x4.shl(v128.and(offset, i32x4.splat(0xff)), 8)
    const near = v128.or(v128.or(upper, lower), i32x4.splat(nearCopy(0, WORD)))
    const copy = v128.bitselect(near, far, isNear)
    v128.store(elements + i, v128.bitselect(copy, v128.load(digits + i), isFound))
    v128.store(sizes + i, i32x4.add(i32x4.splat(WORD), i32x4.add(isFound, isNear)))
  }
}

/** Puts elements that are all short: where a literal begins its head is put before the first word, else the word is put over that. */
function putScattered(to: usize, digits: usize, count: i32): usize {
  makeElements(digits, count)
  let at = to
  let wasFound = 1
  for (let i = 0; i < count; i++) {
    const bits = load<u64>(found + (i >> 3)) >>> (i & 7)
    const isFound = <i32>bits & 1
    const begins = wasFound & ~isFound
    store<u8>(at, <u8>shortHead(<i32>ctz(bits) * WORD))
    store<i32>(at + begins, intAt(elements, i))
    at += intAt(sizes, i) + begins
    wasFound = isFound
  }
  return at
}

/** How many words from this one on were not found, so many as one literal holds. */
function literalWords(i: i32, count: i32): i32 {
  const bits = load<u64>(found + (i >> 3)) >>> (i & 7)
  return min(min(<i32>ctz(bits), MAX_ELEMENT_WORDS), count - i)
}

/**
 * Puts words as copies where they were found, else as literals, and says where those end. Which of them were is chance, so
 * nothing but numbers depends on it: where a literal begins its head is put before the first word, else the word is put over that.
 */
function putFound(to: usize, digits: usize, count: i32): usize {
  let at = to
  let literalLeft = 0
  let lastOffset = 0
  let copyAt = at
  let copyWords = 0
  for (let i = 0; i < count; i++) {
    const offset = intAt(offsets, i)
    const isFound = 1 - ((MAX_OFFSET - offset) >>> 31)
    // A copy goes on with what lay as far back, which is seldom.
    if (offset === lastOffset && copyWords < MAX_ELEMENT_WORDS) {
      copyWords++
      at = appendCopy(copyAt, offset, copyWords * WORD)
      continue
    }
    const begins = (1 - isFound) & i32(literalLeft === 0)
    literalLeft = select(literalWords(i, count), literalLeft, begins)
    store<u8>(at, <u8>shortHead(literalLeft * WORD))
    const isNear = isFound & i32(offset < NEAR_OFFSET)
    const copy = select(nearCopy(offset, WORD), farCopy(offset, WORD), isNear)
    store<i32>(at + begins, select(copy, load<i32>(digits + i * WORD), isFound))
    copyAt = at
    copyWords = 1
    lastOffset = select(offset, 0, isFound)
    literalLeft -= 1 - isFound
    at += WORD + begins - isFound - isNear
  }
  return at
}
