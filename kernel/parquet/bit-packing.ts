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
  let i = 0
  // Eight values fill as many bytes as one has bits. What lies behind them is written over.
  if (width <= 8)
    for (; i + 8 <= count; i += 8) {
      store<u64>(at, packEight<T>(values + <usize>i * sizeof<T>(), width))
      at += width
    }
  for (; i < count; i++) {
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

function packEight<T extends number>(values: usize, width: u64): u64 {
  let bits: u64 = 0
  for (let i = 7; i >= 0; i--) bits = (bits << width) | <u64>load<T>(values + <usize>i * sizeof<T>())
  return bits
}
