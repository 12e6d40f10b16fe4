/** Uniform draws: 52 bits of a block as a double in (0, 1), never 0, never 1, and 1 - u is just as likely as u. */
import { encryptBlocks } from './threefry'

const TWO_POW_26: f64 = 67_108_864
const TWO_POW_MINUS_52: f64 = 2.220446049250313e-16

/** Blocks that are encrypted at a time: few enough for the nearest cache. */
const CHUNK = 256
const high = memory.data(4 * CHUNK, 16)
const low = memory.data(4 * CHUNK, 16)

/** Puts a double for each counter block. */
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
    for (let i: usize = 0; i < (<usize>chunk) << 2; i += 8)
      v128.store(doubles + 2 * (at + i), uniforms(high + i, low + i))
  }
}

/** The same as flags: 1 where the double is less than the chance, else 0. */
export function drawChances(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  chance: f64,
  flags: usize,
): void {
  const chances = f64x2.splat(chance)
  for (let start = 0; start < count; start += CHUNK) {
    const chunk = min(CHUNK, count - start)
    const at = (<usize>start) << 2
    encryptBlocks(k0, k1, first + at, second + at, chunk, high, low)
    for (let i: usize = 0; i < <usize>chunk; i += 2) {
      const below = i64x2.bitmask(f64x2.lt(uniforms(high + 4 * i, low + 4 * i), chances))
      store<u16>(flags + <usize>start + i, <u16>((below & 1) | ((below & 2) << 7)))
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

/** The double that an encrypted block stands for. */
export function unitInterval(high: u32, low: u32): f64 {
  return (<f64>(high >> 6) * TWO_POW_26 + <f64>(low >> 6) + 0.5) * TWO_POW_MINUS_52
}

/** Of two blocks. */
function uniforms(first: usize, second: usize): v128 {
  const high = f64x2.convert_low_i32x4_u(i32x4.shr_u(v128.load64_zero(first), 6))
  const low = f64x2.convert_low_i32x4_u(i32x4.shr_u(v128.load64_zero(second), 6))
  const sum = f64x2.add(f64x2.add(f64x2.mul(high, f64x2.splat(TWO_POW_26)), low), f64x2.splat(0.5))
  return f64x2.mul(sum, f64x2.splat(TWO_POW_MINUS_52))
}
