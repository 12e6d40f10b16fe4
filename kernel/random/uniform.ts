/** Uniform draws: 52 bits of a block as a double in (0, 1), never 0, never 1, and 1 - u is just as likely as u. */
import { encryptBlocks } from './threefry'

/** Bits that each of a block's words gives. */
const WORD_BITS = 26
const UNUSED_BITS = 32 - WORD_BITS
const TWO_POW_26: f64 = 67_108_864
const TWO_POW_52: f64 = 4_503_599_627_370_496
const TWO_POW_MINUS_52: f64 = 2.220446049250313e-16
/** The double 2^52, whose last bits count ones. */
const TWO_POW_52_BITS: i64 = 0x4330000000000000

/** Blocks that are encrypted at a time: few enough for the nearest cache. */
const CHUNK = 256
const high = memory.data(4 * CHUNK, 16)
const low = memory.data(4 * CHUNK, 16)

/** Puts a double for each counter block. Up to three more may be written. */
export function drawUniforms(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  doubles: usize,
): void {
  for (let start = 0; start < count; start += CHUNK) {
    const chunk = min(CHUNK, count - start)
    const at = (<usize>start) << 2
    encryptBlocks(k0, k1, first + at, second + at, chunk, high, low)
    for (let i: usize = 0; i < (<usize>chunk) << 2; i += 16) {
      const highBits = i32x4.shr_u(v128.load(high + i), UNUSED_BITS)
      const lowBits = i32x4.shr_u(v128.load(low + i), UNUSED_BITS)
      const to = doubles + 2 * (at + i)
      v128.store(to, uniforms(i64x2.extend_low_i32x4_u(highBits), i64x2.extend_low_i32x4_u(lowBits)))
      v128.store(to, uniforms(i64x2.extend_high_i32x4_u(highBits), i64x2.extend_high_i32x4_u(lowBits)), 16)
    }
  }
}

/** Of two blocks. */
function uniforms(highBits: v128, lowBits: v128): v128 {
  const bits = v128.or(v128.or(i64x2.shl(highBits, WORD_BITS), lowBits), i64x2.splat(TWO_POW_52_BITS))
  // Each is 2^52 and a whole number, so that taking away a half less is exact.
  return f64x2.mul(f64x2.sub(bits, f64x2.splat(TWO_POW_52 - 0.5)), f64x2.splat(TWO_POW_MINUS_52))
}

/** The double that an encrypted block stands for. */
export function unitInterval(high: u32, low: u32): f64 {
  return (<f64>(high >> UNUSED_BITS) * TWO_POW_26 + <f64>(low >> UNUSED_BITS) + 0.5) * TWO_POW_MINUS_52
}

/**
 * Puts flags: 1 where the double is less than the chance, in [0, 1], else 0. A double is (K + ½) / 2^52, so K is compared: the upper bits, and
 * where these are the same the lower ones. Up to three more may be written.
 */
export function drawChances(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  chance: f64,
  flags: usize,
): void {
  const limit = <u64>ceil<f64>(chance * TWO_POW_52 - 0.5)
  const highLimit = i32x4.splat(<i32>(limit >> WORD_BITS))
  const lowLimit = i32x4.splat(<i32>(limit & ((1 << WORD_BITS) - 1)))
  for (let start = 0; start < count; start += CHUNK) {
    const chunk = min(CHUNK, count - start)
    const at = (<usize>start) << 2
    encryptBlocks(k0, k1, first + at, second + at, chunk, high, low)
    for (let i: usize = 0; i < <usize>chunk; i += 4) {
      const highBits = i32x4.shr_u(v128.load(high + (i << 2)), UNUSED_BITS)
      const lowBits = i32x4.shr_u(v128.load(low + (i << 2)), UNUSED_BITS)
      const isEven = v128.and(i32x4.eq(highBits, highLimit), i32x4.lt_s(lowBits, lowLimit))
      const isBelow = v128.or(i32x4.lt_s(highBits, highLimit), isEven)
      const words = i16x8.narrow_i32x4_s(isBelow, isBelow)
      const bytes = v128.and(i8x16.narrow_i16x8_s(words, words), i8x16.splat(1))
      v128.store32_lane(flags + <usize>start + i, bytes, 0)
    }
  }
}

/** The double of a single counter block. */
export function uniformAt(k0: i32, k1: i32, first: i32, second: i32): f64 {
  store<i32>(high, first)
  store<i32>(low, second)
  encryptBlocks(k0, k1, high, low, 1, high, low)
  return unitInterval(load<u32>(high), load<u32>(low))
}
