/** Words as hexadecimal digits. */
import { intAt } from '../memory'

const DASH: i32 = 0x2d

/** Puts eight digits of each of two words, one behind the other, for each of some pairs. */
export function appendHexPairs(first: usize, second: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++)
    v128.store(out + ((<usize>i) << 4), digitsOf(intAt(first, i), intAt(second, i)))
}

/** Sixteen digits, the highest first. */
function digitsOf(high: i32, low: i32): v128 {
  const words = i32x4.replace_lane(i32x4.splat(high), 1, low)
  // The bytes of each word, the highest first, each twice: one for either of its digits.
  const bytes = v128.shuffle<i8>(words, words, 3, 3, 2, 2, 1, 1, 0, 0, 7, 7, 6, 6, 5, 5, 4, 4)
  const upper = v128.and(i16x8.shr_u(bytes, 4), i16x8.splat(0x000f))
  const lower = v128.and(bytes, i16x8.splat(0x0f00))
  return charactersOf(v128.or(upper, lower))
}

/** 0123456789abcdef, for bytes below 16. */
function charactersOf(values: v128): v128 {
  const isLetter = i8x16.gt_u(values, i8x16.splat(9))
  const shift = v128.bitselect(i8x16.splat(0x57), i8x16.splat(0x30), isLetter)
  return i8x16.add(values, shift)
}

/** Puts xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx for each of some four words, where y is 8, 9, a or b: RFC 9562, section 5.4. */
export function appendUuids(
  first: usize,
  second: usize,
  third: usize,
  fourth: usize,
  count: i32,
  out: usize,
): void {
  let at = out
  for (let i = 0; i < count; i++) {
    const front = digitsOf(intAt(first, i), (intAt(second, i) & 0xffff0fff) | 0x4000)
    const back = digitsOf((intAt(third, i) & 0x3fffffff) | 0x80000000, intAt(fourth, i))
    v128.store64_lane(at, front, 0)
    store<u8>(at, <u8>DASH, 8)
    v128.store32_lane(at + 9, front, 2)
    store<u8>(at, <u8>DASH, 13)
    v128.store32_lane(at + 14, front, 3)
    store<u8>(at, <u8>DASH, 18)
    v128.store32_lane(at + 19, back, 0)
    store<u8>(at, <u8>DASH, 23)
    v128.store32_lane(at + 24, back, 1)
    v128.store64_lane(at + 28, back, 1)
    at += 36
  }
}
