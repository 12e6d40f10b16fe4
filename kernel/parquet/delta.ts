/**
 * DELTA_BINARY_PACKED: whole numbers as differences to the one before, packed with as few bits as each 32 of them need.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC
 */

import { doubleAt, intAt, longAt, setLong } from '../memory'
import { appendPacked, bitWidth } from './bit-packing'
import { appendVarint, appendZigzag } from './varint'

const MINIBLOCK = 32
const MINIBLOCKS = 4
const BLOCK = MINIBLOCK * MINIBLOCKS

/** Scratch: the values of a block behind the one before, then what their differences are above the least. */
const values = memory.data(8 * (BLOCK + 1), 16)
const excesses = memory.data(8 * BLOCK, 16)

/** Puts whole numbers, and says where they end. Differences of two that follow each other have less than 64 bits. */
export function appendDeltas(to: usize, doubles: usize, count: i32): usize {
  let end = appendHead(to, count, count > 0 ? <i64>doubleAt(doubles, 0) : 0)
  for (let at = 1; at < count; at += BLOCK) {
    const block = min(BLOCK, count - at)
    for (let i = 0; i <= block; i++) setLong(values, i, <i64>doubleAt(doubles, at + i - 1))
    end = appendBlock(end, block)
  }
  return end
}

/** Puts the lengths of texts. */
export function appendLengths(to: usize, offsets: usize, count: i32): usize {
  let end = appendHead(to, count, count > 0 ? lengthAt(offsets, 0) : 0)
  for (let at = 1; at < count; at += BLOCK) {
    const block = min(BLOCK, count - at)
    for (let i = 0; i <= block; i++) setLong(values, i, lengthAt(offsets, at + i - 1))
    end = appendBlock(end, block)
  }
  return end
}

function lengthAt(offsets: usize, i: i32): i64 {
  return intAt(offsets, i + 1) - intAt(offsets, i)
}

function appendHead(to: usize, count: i32, first: i64): usize {
  let end = appendVarint(to, BLOCK)
  end = appendVarint(end, MINIBLOCKS)
  end = appendVarint(end, count)
  return appendZigzag(end, first)
}

/** Puts the differences of as many of the values in scratch. */
function appendBlock(to: usize, count: i32): usize {
  let least = i64.MAX_VALUE
  for (let i = 0; i < count; i++) least = min(least, differenceAt(i))
  for (let i = 0; i < count; i++) setLong(excesses, i, differenceAt(i) - least)
  // What pads the last block takes no bits of its own.
  for (let i = count; i < BLOCK; i++) setLong(excesses, i, 0)
  const widths = appendZigzag(to, least)
  store<u32>(widths, 0)
  let end = widths + MINIBLOCKS
  for (let block = 0; block * MINIBLOCK < count; block++) {
    const start = excesses + block * MINIBLOCK * 8
    const width = widthOf(start)
    store<u8>(widths + block, <u8>width)
    if (width > 0) end = appendPacked<i64>(end, start, MINIBLOCK, width)
  }
  return end
}

function differenceAt(i: i32): i64 {
  return longAt(values, i + 1) - longAt(values, i)
}

/** Bits that hold each of a miniblock. */
function widthOf(longs: usize): i32 {
  let bits: u64 = 0
  for (let i = 0; i < MINIBLOCK; i++) bits |= <u64>longAt(longs, i)
  return bitWidth(bits)
}
