/** Values as bytes. https://parquet.apache.org/docs/file-format/data-pages/encodings/ */

import { copyText, doubleAt, intAt } from '../memory'
import { appendLengths } from './delta'

/** Puts doubles as they are, and says where they end. */
export function appendDoubles(to: usize, doubles: usize, count: i32): usize {
  memory.copy(to, doubles, count << 3)
  return to + (count << 3)
}

/** Puts whole numbers of 32 bits. */
export function appendInts(to: usize, doubles: usize, count: i32): usize {
  for (let i = 0; i < count; i++) store<i32>(to + (i << 2), <i32>doubleAt(doubles, i))
  return to + (count << 2)
}

/** Puts whole numbers of 64 bits. */
export function appendLongs(to: usize, doubles: usize, count: i32): usize {
  for (let i = 0; i < count; i++) store<i64>(to + (i << 3), <i64>doubleAt(doubles, i))
  return to + (count << 3)
}

/** Puts a bit for each number, lowest first: 0 for 0, else 1. */
export function appendBits(to: usize, doubles: usize, count: i32): usize {
  const end = to + ((count + 7) >> 3)
  memory.fill(to, 0, end - to)
  for (let i = 0; i < count; i++) {
    const byte = to + (i >> 3)
    const bit = i32(doubleAt(doubles, i) !== 0) << (i & 7)
    store<u8>(byte, load<u8>(byte) | <u8>bit)
  }
  return end
}

/** Puts texts, the lengths of all before the bytes of all: DELTA_LENGTH_BYTE_ARRAY. */
export function appendTexts(to: usize, bytes: usize, offsets: usize, count: i32): usize {
  const end = appendLengths(to, offsets, count)
  const start = intAt(offsets, 0)
  const length = intAt(offsets, count) - start
  memory.copy(end, bytes + start, length)
  return end + length
}

/** Puts each text behind its length. */
export function appendPrefixed(to: usize, bytes: usize, offsets: usize, count: i32): usize {
  let at = to
  for (let i = 0; i < count; i++) {
    const start = intAt(offsets, i)
    const length = intAt(offsets, i + 1) - start
    store<i32>(at, length)
    copyText(at + 4, bytes + start, length)
    at += 4 + length
  }
  return at
}
