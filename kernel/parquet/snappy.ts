/** Compresses to Snappy's raw format. */
import { intAt, setInt } from '../memory'
import { appendDigits, clearDigits, digitsEnd, nextDigits } from './snappy-digits'
import { appendCopies, appendLiteral, MAX_OFFSET } from './snappy-elements'
import { appendVarint } from './varint'

const MIN_MATCH = 4
const HASH_BITS = 15
/** The next place is tried for so many, then every other for as many, then every third … until there is a match. */
const PATIENCE_BITS = 5
const PATIENCE = 1 << PATIENCE_BITS

/** Where a word of four bytes was last, by its hash. */
const lastPlaces = memory.data(4 << HASH_BITS, 16)

/**
 * Puts a page, compressed, and says where that ends. Digits are searched in their own way, what is between them as is
 * usual. That takes at most 32 bytes more than the page and a third of it: a literal's head may take a byte for every three
 * of a copy.
 */
export function compressSnappy(to: usize, page: usize, length: i32): usize {
  for (let i = 0; i < 1 << HASH_BITS; i++) setInt(lastPlaces, i, -1 - MAX_OFFSET)
  let end = appendVarint(to, length)
  let at = 0
  for (let digits = nextDigits(page, 0, length); digits < length; digits = nextDigits(page, at, length)) {
    if (at === 0) clearDigits()
    end = appendAny(end, page, at, digits)
    at = digitsEnd(page, digits, length)
    end = appendDigits(end, page, digits, at)
  }
  return appendAny(end, page, at, length)
}

/** Puts the bytes [start, end): what was there less than 64 KiB before, in the same way, as copies. */
function appendAny(to: usize, page: usize, start: i32, end: i32): usize {
  let at = to
  let done = start
  while (done < end) {
    let match = done
    let offset = 0
    for (let misses = PATIENCE; ; match += misses >> PATIENCE_BITS) {
      if (match + MIN_MATCH > end) return appendLiteral(at, page + done, end - done)
      offset = offsetOf(page, match)
      if (offset <= MAX_OFFSET && load<u32>(page + match) === load<u32>(page + match - offset)) break
      misses += misses >> PATIENCE_BITS
    }
    at = appendLiteral(at, page + done, match - done)
    done = matchEnd(page, match, offset, end)
    at = appendCopies(at, offset, done - match)
  }
  return at
}

/** How far back a word of the same hash was; remembers this one. */
function offsetOf(page: usize, at: i32): i32 {
  const slot = (load<u32>(page + at) * 0x1e35a7bd) >>> (32 - HASH_BITS)
  const before = intAt(lastPlaces, slot)
  setInt(lastPlaces, slot, at)
  return at - before
}

/** Where the bytes from `at` on cease to be those of `offset` before; the first four are the same. */
function matchEnd(page: usize, at: i32, offset: i32, end: i32): i32 {
  let to = at + MIN_MATCH
  while (to + 8 <= end && load<u64>(page + to) === load<u64>(page + to - offset)) to += 8
  while (to < end && load<u8>(page + to) === load<u8>(page + to - offset)) to++
  return to
}
