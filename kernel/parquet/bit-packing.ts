/** Bits that hold all whole numbers in [0, max]. */
export function bitWidth(max: u64): i32 {
  return 64 - <i32>clz(max)
}

/**
 * Puts values of `width` bits, 1 to 63, none of which has more: lowest bit first and end to end. Says where they end; what
 * the last byte has room for is 0.
 */
export function appendPacked<T extends number>(to: usize, values: usize, count: i32, width: i32): usize {
  let at = to
  let bits: u64 = 0
  let held = 0
  for (let i = 0; i < count; i++) {
    const value = <u64>load<T>(values + <usize>i * sizeof<T>())
    bits |= value << held
    held += width
    if (held >= 64) {
      store<u64>(at, bits)
      at += 8
      held -= 64
      bits = value >> (width - held)
    }
  }
  store<u64>(at, bits)
  return at + ((held + 7) >> 3)
}
