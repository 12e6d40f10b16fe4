/** What few of some items have. */
import { doubleAt, flagAt, intAt, setDouble, setFlag, setInt } from '../memory'
import { bitsOf } from './flags'

const VECTOR = 16

/** Puts the places of flags that are 1, and says how many there are: -1 where they are more than `most`. */
export function findFlags(flags: usize, count: i32, most: i32, out: usize): i32 {
  let found = 0
  let i = 0
  for (; i + VECTOR <= count; i += VECTOR) {
    for (let bits = bitsOf(v128.load(flags + <usize>i)); bits !== 0; bits &= bits - 1) {
      if (found === most) return -1
      setInt(out, found++, i + ctz(bits))
    }
  }
  for (; i < count; i++) {
    if (flagAt(flags, i) === 0) continue
    if (found === most) return -1
    setInt(out, found++, i)
  }
  return found
}

/** Puts each of the values at its place. */
export function spreadInts(ints: usize, places: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++) setInt(out, intAt(places, i), intAt(ints, i))
}

/** The same, but leaves what is at the place of one whose flag is 0. @param flags  0: all are 1 */
export function spreadDoubles(doubles: usize, flags: usize, places: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++)
    if (flags === 0 || flagAt(flags, i) === 1) setDouble(out, intAt(places, i), doubleAt(doubles, i))
}

/** Sets those that are 1. @param flags  0: all are 1 */
export function spreadFlags(flags: usize, places: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++) if (flags === 0 || flagAt(flags, i) === 1) setFlag(out, intAt(places, i), 1)
}
