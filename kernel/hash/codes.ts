/** Hashes of rows that are codes of values whose hashes are known. */
import { flagAt, intAt, setInt } from '../memory'

/** The null is the value behind the last, so that no branch depends on which rows are null. */
function codeOf(codes: usize, valid: usize, i: i32, nullCode: i32): i32 {
  return nullCode + (intAt(codes, i) - nullCode) * flagAt(valid, i)
}

/**
 * Looks up both words of the hashes of rows.
 * @param valid  0: all rows have values
 * @param values  the first words of the values' hashes and that of the null, `secondValues` the second
 */
export function hashCodes(
  codes: usize,
  valid: usize,
  count: i32,
  values: usize,
  secondValues: usize,
  nullCode: i32,
  first: usize,
  second: usize,
): void {
  if (valid === 0)
    for (let i = 0; i < count; i++) {
      const code = intAt(codes, i)
      setInt(first, i, intAt(values, code))
      setInt(second, i, intAt(secondValues, code))
    }
  else
    for (let i = 0; i < count; i++) {
      const code = codeOf(codes, valid, i, nullCode)
      setInt(first, i, intAt(values, code))
      setInt(second, i, intAt(secondValues, code))
    }
}

/** Adds to the counts of the values, and of the null behind them. @param valid  0: all rows have values */
export function countCodes(codes: usize, valid: usize, count: i32, nullCode: i32, counts: usize): void {
  for (let i = 0; i < count; i++) {
    const code = valid === 0 ? intAt(codes, i) : codeOf(codes, valid, i, nullCode)
    setInt(counts, code, intAt(counts, code) + 1)
  }
}

/** Puts a null's hash where the flag is 0. */
export function hashNulls(
  valid: usize,
  count: i32,
  nullFirst: i32,
  nullSecond: i32,
  first: usize,
  second: usize,
): void {
  for (let i = 0; i < count; i++) {
    const isValue = -flagAt(valid, i)
    setInt(first, i, nullFirst ^ ((nullFirst ^ intAt(first, i)) & isValue))
    setInt(second, i, nullSecond ^ ((nullSecond ^ intAt(second, i)) & isValue))
  }
}
