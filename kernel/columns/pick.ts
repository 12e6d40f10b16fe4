/** The entries of an array at some places. */
import { intAt } from '../memory'

export function pickFlags(flags: usize, places: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++) store<u8>(out + <usize>i, load<u8>(flags + <usize>intAt(places, i)))
}

export function pickInts(ints: usize, places: usize, count: i32, out: usize): void {
  pick<i32>(ints, places, count, out)
}

export function pickDoubles(doubles: usize, places: usize, count: i32, out: usize): void {
  // As bits, which nothing may change.
  pick<i64>(doubles, places, count, out)
}

function pick<T extends number>(values: usize, places: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++)
    store<T>(out + <usize>i * sizeof<T>(), load<T>(values + <usize>intAt(places, i) * sizeof<T>()))
}

/** The same, but `otherwise` where the flag is 0. */
export function pickIntsOr(
  ints: usize,
  places: usize,
  flags: usize,
  count: i32,
  otherwise: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const has = -(<i32>load<u8>(flags + <usize>i))
    // What lies under a flag of 0 may be no place at all.
    const value = intAt(ints, intAt(places, i) & has)
    store<i32>(out + ((<usize>i) << 2), otherwise ^ ((otherwise ^ value) & has))
  }
}
