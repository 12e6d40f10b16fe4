/**
 * DELTA_BINARY_PACKED: whole numbers as differences to the one before, packed with as few bits as each 32 of them need.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC
 */

import { doubleAt, intAt, setDouble } from '../memory'
import { appendPacked, bitWidth } from './bit-packing'
import { appendVarint, appendZigzag } from './varint'

const MINIBLOCK = 32
const MINIBLOCKS = 4
const BLOCK = MINIBLOCK * MINIBLOCKS
/** Of a block whose values have even differences: the least of these, in one byte, and four widths. */
const EVEN_BLOCK_BYTES = 5

const TWO_POW_52: f64 = 4_503_599_627_370_496
const TWO_POW_52_BITS: i64 = 0x4330000000000000

/** Scratch: the differences of a block, then what those of a miniblock are above the least, as whole numbers of 64 bits. */
const differences = memory.data(8 * BLOCK, 16)
const excesses = memory.data(8 * MINIBLOCK, 16)

/** Puts whole numbers, within ± 2^51, and says where they end. */
export function appendDeltas(to: usize, doubles: usize, count: i32): usize {
  let end = appendHead(to, count, count > 0 ? <i64>doubleAt(doubles, 0) : 0)
  for (let at = 1; at < count; at += BLOCK) {
    const block = min(BLOCK, count - at)
    const from = doubles + ((<usize>at) << 3)
    // Those behind the last are of no meaning.
    for (let i: usize = 0; i < (<usize>block) << 3; i += 16)
      v128.store(differences + i, f64x2.sub(v128.load(from + i), v128.load(from + i - 8)))
    end = appendBlock(end, block)
  }
  return end
}

/** Puts the lengths of texts. */
export function appendLengths(to: usize, offsets: usize, count: i32): usize {
  const end = appendHead(to, count, count > 0 ? lengthAt(offsets, 0) : 0)
  return areEven(offsets, count)
    ? appendEvenBlocks(end, count - 1)
    : appendBlocksOfLengths(end, offsets, count)
}

function appendBlocksOfLengths(to: usize, offsets: usize, count: i32): usize {
  let end = to
  for (let at = 1; at < count; at += BLOCK) {
    const block = min(BLOCK, count - at)
    for (let i = 0; i < block; i++)
      setDouble(differences, i, <f64>(lengthAt(offsets, at + i) - lengthAt(offsets, at + i - 1)))
    end = appendBlock(end, block)
  }
  return end
}

/** Whether all texts are equally long. */
function areEven(offsets: usize, count: i32): bool {
  if (count < 2) return true
  const length = i32x4.splat(lengthAt(offsets, 0))
  let i = 0
  for (; i + 4 <= count; i += 4) {
    const at = offsets + ((<usize>i) << 2)
    if (v128.any_true(i32x4.ne(i32x4.sub(v128.load(at, 4), v128.load(at)), length))) return false
  }
  for (; i < count; i++) if (lengthAt(offsets, i) !== lengthAt(offsets, 0)) return false
  return true
}

function appendEvenBlocks(to: usize, count: i32): usize {
  const bytes = count <= 0 ? 0 : EVEN_BLOCK_BYTES * ((count + BLOCK - 1) / BLOCK)
  memory.fill(to, 0, bytes)
  return to + bytes
}

function lengthAt(offsets: usize, i: i32): i32 {
  return intAt(offsets, i + 1) - intAt(offsets, i)
}

function appendHead(to: usize, count: i32, first: i64): usize {
  let end = appendVarint(to, BLOCK)
  end = appendVarint(end, MINIBLOCKS)
  end = appendVarint(end, count)
  return appendZigzag(end, first)
}

/** Puts as many of the differences in scratch. */
function appendBlock(to: usize, count: i32): usize {
  const least = leastDifference(count)
  // What pads the last miniblock takes no bits of its own.
  for (let i = count; i < BLOCK; i++) setDouble(differences, i, least)
  const widths = appendZigzag(to, <i64>least)
  store<u32>(widths, 0)
  let end = widths + MINIBLOCKS
  for (let block = 0; block * MINIBLOCK < count; block++) {
    const width = bitWidth(<u64>findExcesses(differences + block * MINIBLOCK * 8, least))
    store<u8>(widths + block, <u8>width)
    if (width > 0) end = appendPacked<i64>(end, excesses, MINIBLOCK, width)
  }
  return end
}

function leastDifference(count: i32): f64 {
  let least = doubleAt(differences, 0)
  for (let i = 1; i < count; i++) least = min<f64>(least, doubleAt(differences, i))
  return least
}

/** Puts what those of a miniblock are above the least, and says the most of it. */
function findExcesses(from: usize, least: f64): f64 {
  const leasts = f64x2.splat(least)
  let most = f64x2.splat(0)
  for (let i: usize = 0; i < 8 * MINIBLOCK; i += 16) {
    const excess = f64x2.sub(v128.load(from + i), leasts)
    most = f64x2.pmax(most, excess)
    const bits = f64x2.add(excess, f64x2.splat(TWO_POW_52))
    v128.store(excesses + i, v128.xor(bits, i64x2.splat(TWO_POW_52_BITS)))
  }
  const greatest = max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1))
  if (greatest >= TWO_POW_52)
    for (let i: usize = 0; i < 8 * MINIBLOCK; i += 8)
      store<i64>(excesses + i, <i64>(load<f64>(from + i) - least))
  return greatest
}
