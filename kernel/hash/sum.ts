const LOWER_HALF: i32 = 0xffff

/**
 * Sums of the lower and of the upper halves of each slot's words, without sign, as two doubles a slot. Counts are of 2^15 words at most,
 * so that sums of 32 bits hold them.
 */
export function sumHalves(slots: usize, slotBytes: usize, slotCount: i32, count: i32, sums: usize): void {
  for (let slot = 0; slot < slotCount; slot++) sumSlot(slots + slot * slotBytes, count, sums + (slot << 4))
}

function sumSlot(words: usize, count: i32, sums: usize): void {
  const end = words + ((<usize>count) << 2)
  const vectorsEnd = words + ((<usize>(count & ~3)) << 2)
  let lows = i32x4.splat(0)
  let highs = i32x4.splat(0)
  let at = words
  for (; at < vectorsEnd; at += 16) {
    const four = v128.load(at)
    lows = i32x4.add(lows, v128.and(four, i32x4.splat(LOWER_HALF)))
    highs = i32x4.add(highs, i32x4.shr_u(four, 16))
  }
  let low = sumOf(lows)
  let high = sumOf(highs)
  for (; at < end; at += 4) {
    const word = load<u32>(at)
    low += word & LOWER_HALF
    high += word >> 16
  }
  store<f64>(sums, low)
  store<f64>(sums, high, 8)
}

function sumOf(four: v128): u32 {
  return (
    i32x4.extract_lane(four, 0) +
    i32x4.extract_lane(four, 1) +
    i32x4.extract_lane(four, 2) +
    i32x4.extract_lane(four, 3)
  )
}
