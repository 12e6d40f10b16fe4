/** The entries of an array at some places. */
import { intAt } from '../memory'

export function pickFlags(flags: usize, places: usize, count: i32, out: usize): void {
  pick<u8>(flags, places, count, out)
}

export function pickInts(ints: usize, places: usize, count: i32, out: usize): void {
  pick<i32>(ints, places, count, out)
}

export function pickDoubles(doubles: usize, places: usize, count: i32, out: usize): void {
  // As bits, which nothing may change.
  pick<i64>(doubles, places, count, out)
}

function pick<T extends number>(values: usize, places: usize, count: i32, out: usize): void {
  let i = 0
  // Four at a time, all read before any is put: what is far away is waited for together.
  for (; i + 4 <= count; i += 4) {
    const four = places + ((<usize>i) << 2)
    const a = load<T>(values + <usize>load<u32>(four) * sizeof<T>())
    const b = load<T>(values + <usize>load<u32>(four, 4) * sizeof<T>())
    const c = load<T>(values + <usize>load<u32>(four, 8) * sizeof<T>())
    const d = load<T>(values + <usize>load<u32>(four, 12) * sizeof<T>())
    const to = out + <usize>i * sizeof<T>()
    store<T>(to, a)
    store<T>(to, b, sizeof<T>())
    store<T>(to, c, 2 * sizeof<T>())
    store<T>(to, d, 3 * sizeof<T>())
  }
  for (; i < count; i++)
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
