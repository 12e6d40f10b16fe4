/** Dictionaries of only the values that are used. */
import { flagAt, intAt, setInt } from '../memory'

/**
 * Numbers the entries that rows use in order of first use; rows whose flag is 0 use none, and get 0. Says how many these are.
 *
 * @param flags     nowhere: all rows use one
 * @param newCodes  scratch, an int for each entry
 * @param used      receives the entries that are used
 */
export function compactCodes(
  codes: usize,
  flags: usize,
  count: i32,
  newCodes: usize,
  entries: i32,
  used: usize,
  out: usize,
): i32 {
  memory.fill(newCodes, 0xff, (<usize>entries) << 2)
  let known = 0
  for (let i = 0; i < count; i++) {
    let code = 0
    if (flags === 0 || flagAt(flags, i) === 1) {
      const entry = intAt(codes, i)
      code = intAt(newCodes, entry)
      if (code < 0) {
        code = known++
        setInt(newCodes, entry, code)
        setInt(used, code, entry)
      }
    }
    setInt(out, i, code)
  }
  return known
}
