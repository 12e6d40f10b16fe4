/** Numbers without repetition: a table with open addressing, at most half full. */
import { doubleAt, flagAt, intAt, setDouble, setInt } from '../memory'

/**
 * Puts the distinct of whole numbers in order of first use, and for each item which of them it has; items whose flag is 0 are left out, and
 * have the first. Says how many there are.
 *
 * @param flags  nowhere: all have a number
 * @param slots  2^bits ints, at least twice as many as items
 */
export function findDistinct(
  doubles: usize,
  flags: usize,
  count: i32,
  slots: usize,
  bits: i32,
  distinct: usize,
  codes: usize,
): i32 {
  const mask = (1 << bits) - 1
  memory.fill(slots, 0, (<usize>4) << bits)
  let used = 0
  let last: f64 = NaN
  let code = 0
  for (let i = 0; i < count; i++) {
    if (flags !== 0 && flagAt(flags, i) === 0) {
      setInt(codes, i, 0)
      continue
    }
    const number = doubleAt(doubles, i)
    // Neighbours often have the same.
    if (number !== last) {
      last = number
      let slot = <i32>(
        ((<u64>reinterpret<i64>(number + 4503599627370496) * 0x9e3779b97f4a7c15) >>> (64 - bits))
      )
      while (true) {
        code = intAt(slots, slot) - 1
        if (code < 0 || doubleAt(distinct, code) === number) break
        slot = (slot + 1) & mask
      }
      if (code < 0) {
        code = used++
        setDouble(distinct, code, number)
        setInt(slots, slot, used)
      }
    }
    setInt(codes, i, code)
  }
  return used
}
