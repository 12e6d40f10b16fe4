/** The least and the greatest of values. */
import { doubleAt, intAt, setInt } from '../memory'

const extremes = memory.data(16, 16)

/** Where two doubles are: the least and the greatest. NaN is not compared: of nothing but NaN the least is the greater. */
export function doubleBounds(doubles: usize, count: i32): usize {
  let lower = f64x2.splat(Infinity)
  let upper = f64x2.splat(-Infinity)
  let i = 0
  for (; i + 2 <= count; i += 2) {
    const two = v128.load(doubles + ((<usize>i) << 3))
    lower = f64x2.pmin(lower, two)
    upper = f64x2.pmax(upper, two)
  }
  let least = lesser(f64x2.extract_lane(lower, 0), f64x2.extract_lane(lower, 1))
  let most = greater(f64x2.extract_lane(upper, 0), f64x2.extract_lane(upper, 1))
  if (i < count) {
    least = lesser(least, doubleAt(doubles, i))
    most = greater(most, doubleAt(doubles, i))
  }
  store<f64>(extremes, least)
  store<f64>(extremes, most, 8)
  return extremes
}

function lesser(a: f64, b: f64): f64 {
  return b < a ? b : a
}

function greater(a: f64, b: f64): f64 {
  return a < b ? b : a
}

/** Where two whole numbers are: which of at least one text comes first, and which last. */
export function textBounds(bytes: usize, offsets: usize, count: i32): usize {
  let least = 0
  let most = 0
  let leastHead = headOf(bytes, offsets, 0)
  let mostHead = leastHead
  for (let i = 1; i < count; i++) {
    const head = headOf(bytes, offsets, i)
    // Most texts lie between both, which their heads tell.
    if (head > leastHead && head < mostHead) continue
    if (comesBefore(bytes, offsets, i, least)) {
      least = i
      leastHead = head
    }
    if (comesBefore(bytes, offsets, most, i)) {
      most = i
      mostHead = head
    }
  }
  setInt(extremes, 0, least)
  setInt(extremes, 1, most)
  return extremes
}

/** The first eight bytes of a text in order, zeros for those behind its end. */
function headOf(bytes: usize, offsets: usize, i: i32): u64 {
  const start = intAt(offsets, i)
  const length = intAt(offsets, i + 1) - start
  const head = bswap(load<u64>(bytes + start))
  if (length >= 8) return head
  return length === 0 ? 0 : head & ((<u64>-1) << (64 - 8 * length))
}

/** Whether text `a` comes before text `b`, by their bytes. */
function comesBefore(bytes: usize, offsets: usize, a: i32, b: i32): bool {
  const startA = intAt(offsets, a)
  const startB = intAt(offsets, b)
  const lengthA = intAt(offsets, a + 1) - startA
  const lengthB = intAt(offsets, b + 1) - startB
  const length = min(lengthA, lengthB)
  for (let i = 0; i < length; i += 8) {
    // What lies behind the shorter is not compared.
    const unused = (<u64>max(0, i + 8 - length)) << 3
    const wordA = bswap(load<u64>(bytes + startA + i)) >>> unused
    const wordB = bswap(load<u64>(bytes + startB + i)) >>> unused
    if (wordA !== wordB) return wordA < wordB
  }
  return lengthA < lengthB
}
