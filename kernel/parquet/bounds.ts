/** The least and the greatest of values. */
import { doubleAt, intAt, setInt } from '../memory'

const extremes = memory.data(16, 16)

/** Where two doubles are: the least and the greatest. NaN is not compared: of nothing but NaN the least is the greater. */
export function doubleBounds(doubles: usize, count: i32): usize {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < count; i++) {
    const value = doubleAt(doubles, i)
    if (value < least) least = value
    if (value > most) most = value
  }
  store<f64>(extremes, least)
  store<f64>(extremes, most, 8)
  return extremes
}

/** Where two whole numbers are: which of at least one text comes first, and which last. */
export function textBounds(bytes: usize, offsets: usize, count: i32): usize {
  let least = 0
  let most = 0
  for (let i = 1; i < count; i++) {
    if (comesBefore(bytes, offsets, i, least)) least = i
    if (comesBefore(bytes, offsets, most, i)) most = i
  }
  setInt(extremes, 0, least)
  setInt(extremes, 1, most)
  return extremes
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
