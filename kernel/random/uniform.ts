/** Uniform draws: 52 bits of a block as a double in (0, 1), never 0, never 1, and 1 - u is just as likely as u. */
import { encryptBlocks } from './threefry'

const TWO_POW_26: f64 = 67_108_864
const TWO_POW_MINUS_52: f64 = 2.220446049250313e-16

/** Encrypts blocks where they are, and puts a double for each. */
export function drawUniforms(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  doubles: usize,
): void {
  encryptBlocks(k0, k1, first, second, count)
  for (let i: usize = 0; i < (<usize>count) << 2; i += 8)
    v128.store(doubles + 2 * i, uniforms(first + i, second + i))
}

/** The same as bytes: 1 where the double is less than the chance, else 0. */
export function drawChances(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  chance: f64,
  flags: usize,
): void {
  encryptBlocks(k0, k1, first, second, count)
  const chances = f64x2.splat(chance)
  for (let i: usize = 0; i < <usize>count; i += 2) {
    const below = i64x2.bitmask(f64x2.lt(uniforms(first + 4 * i, second + 4 * i), chances))
    store<u16>(flags + i, <u16>((below & 1) | ((below & 2) << 7)))
  }
}

/** Of two blocks. */
function uniforms(first: usize, second: usize): v128 {
  const high = f64x2.convert_low_i32x4_u(i32x4.shr_u(v128.load64_zero(first), 6))
  const low = f64x2.convert_low_i32x4_u(i32x4.shr_u(v128.load64_zero(second), 6))
  const sum = f64x2.add(f64x2.add(f64x2.mul(high, f64x2.splat(TWO_POW_26)), low), f64x2.splat(0.5))
  return f64x2.mul(sum, f64x2.splat(TWO_POW_MINUS_52))
}
