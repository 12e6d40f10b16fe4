/** The values of rows without the nulls, which are levels of their own: for each row 1 where it has a value, 0 where not. */
import { flagAt, intAt, setInt } from '../memory'

/** Moves those that are values to the front, and says how many are. */
export function keepInts(ints: usize, levels: usize, count: i32): i32 {
  return keep<i32>(ints, levels, count)
}

/** Moves those that are values to the front, and says how many are. */
export function keepDoubles(doubles: usize, levels: usize, count: i32): i32 {
  // As bits, which nothing may change.
  return keep<i64>(doubles, levels, count)
}

function keep<T extends number>(values: usize, levels: usize, count: i32): i32 {
  let to = values
  for (let i = 0; i < count; i++) {
    // Without a branch, as nulls come by chance: what a null leaves is written over, or lies behind the last.
    store<T>(to, load<T>(values + <usize>i * sizeof<T>()))
    to += <usize>flagAt(levels, i) * sizeof<T>()
  }
  return <i32>((to - values) / sizeof<T>())
}

/**
 * Moves the texts that are values to the front, and puts where they end from `ends` on; says how many are.
 * @param bytes those of all the texts of these rows
 * @param offsets of each text and of the end, from any number on
 * @param first what the first text's place is to be counted as
 */
export function keepTexts(
  bytes: usize,
  offsets: usize,
  levels: usize,
  count: i32,
  ends: usize,
  first: i32,
): i32 {
  const origin = intAt(offsets, 0)
  let kept = 0
  let end = 0
  let row = 0
  while (row < count) {
    // Texts lie end to end, so those between two nulls are moved as one.
    while (row < count && !isValue(levels, row)) row++
    const start = intAt(offsets, row)
    const shift = end + first - start
    for (; row < count && isValue(levels, row); row++) setInt(ends, kept++, intAt(offsets, row + 1) + shift)
    const length = intAt(offsets, row) - start
    memory.copy(bytes + end, bytes + start - origin, length)
    end += length
  }
  return kept
}

/** Every row is one where there are no levels. */
function isValue(levels: usize, row: i32): bool {
  return levels === 0 || flagAt(levels, row) === 1
}
