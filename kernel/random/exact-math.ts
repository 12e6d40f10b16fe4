/**
 * Elementary functions of two doubles at a time, from + − × ÷ and square roots alone, which IEEE 754 fixes to the last bit.
 * The functions of this kind that engines come with may differ by processor.
 */

const LN2_HIGH: f64 = 0.6931471803691238
const LN2_LOW: f64 = 1.9082149292705877e-10
const BIAS: i32 = 1023
const MANTISSA_BITS: i32 = 52
const MANTISSA: i64 = 0x000fffffffffffff
const ONE_BITS: i64 = 0x3ff0000000000000

/** a · b + c, rounded twice. */
function mulAdd(a: v128, b: v128, c: f64): v128 {
  return f64x2.add(f64x2.mul(a, b), f64x2.splat(c))
}

/** e^x, for x in -708..709; beyond it 0 or Infinity. Taylor series after reduction to |r| ≤ ln 2 / 2. */
export function expPair(x: v128): v128 {
  const k = roundPair(f64x2.mul(x, f64x2.splat(Math.LOG2E)))
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)))
  const r = f64x2.sub(high, f64x2.mul(k, f64x2.splat(LN2_LOW)))
  let sum = f64x2.splat(1.0 / 6227020800.0)
  sum = mulAdd(sum, r, 1.0 / 479001600.0)
  sum = mulAdd(sum, r, 1.0 / 39916800.0)
  sum = mulAdd(sum, r, 1.0 / 3628800.0)
  sum = mulAdd(sum, r, 1.0 / 362880.0)
  sum = mulAdd(sum, r, 1.0 / 40320.0)
  sum = mulAdd(sum, r, 1.0 / 5040.0)
  sum = mulAdd(sum, r, 1.0 / 720.0)
  sum = mulAdd(sum, r, 1.0 / 120.0)
  sum = mulAdd(sum, r, 1.0 / 24.0)
  sum = mulAdd(sum, r, 1.0 / 6.0)
  sum = mulAdd(sum, r, 0.5)
  const fraction = f64x2.add(f64x2.splat(1), f64x2.add(r, f64x2.mul(f64x2.mul(r, r), sum)))
  const exponents = i32x4.add(i32x4.trunc_sat_f64x2_s_zero(k), i32x4.splat(BIAS))
  const powers = i64x2.shl(i64x2.extend_low_i32x4_s(exponents), MANTISSA_BITS)
  const within = v128.andnot(f64x2.mul(fraction, powers), f64x2.lt(x, f64x2.splat(-708)))
  return v128.bitselect(f64x2.splat(Infinity), within, f64x2.gt(x, f64x2.splat(709)))
}

/** To whole numbers; what lies halfway goes up. */
function roundPair(x: v128): v128 {
  const above = f64x2.ceil(x)
  const isTooFar = f64x2.gt(f64x2.sub(above, f64x2.splat(0.5)), x)
  return f64x2.sub(above, v128.and(isTooFar, f64x2.splat(1)))
}

/** Natural logarithms of normal positive numbers: ln m = 2 artanh((m - 1) / (m + 1)) for m in [√½, √2). */
export function lnPair(x: v128): v128 {
  const exponents = i64x2.sub(i64x2.shr_u(x, MANTISSA_BITS), i64x2.splat(BIAS))
  let k = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(exponents, exponents, 0, 2, 0, 2))
  let m = v128.or(v128.and(x, i64x2.splat(MANTISSA)), i64x2.splat(ONE_BITS))
  const isGreat = f64x2.gt(m, f64x2.splat(Math.SQRT2))
  m = v128.bitselect(f64x2.mul(m, f64x2.splat(0.5)), m, isGreat)
  k = f64x2.add(k, v128.and(isGreat, f64x2.splat(1)))
  const s = f64x2.div(f64x2.sub(m, f64x2.splat(1)), f64x2.add(m, f64x2.splat(1)))
  const s2 = f64x2.mul(s, s)
  let sum = f64x2.splat(1.0 / 23.0)
  sum = mulAdd(sum, s2, 1.0 / 21.0)
  sum = mulAdd(sum, s2, 1.0 / 19.0)
  sum = mulAdd(sum, s2, 1.0 / 17.0)
  sum = mulAdd(sum, s2, 1.0 / 15.0)
  sum = mulAdd(sum, s2, 1.0 / 13.0)
  sum = mulAdd(sum, s2, 1.0 / 11.0)
  sum = mulAdd(sum, s2, 1.0 / 9.0)
  sum = mulAdd(sum, s2, 1.0 / 7.0)
  sum = mulAdd(sum, s2, 1.0 / 5.0)
  sum = mulAdd(sum, s2, 1.0 / 3.0)
  const twice = f64x2.mul(f64x2.splat(2), s)
  const low = f64x2.add(f64x2.mul(f64x2.mul(twice, s2), sum), f64x2.mul(k, f64x2.splat(LN2_LOW)))
  return f64x2.add(f64x2.mul(k, f64x2.splat(LN2_HIGH)), f64x2.add(twice, low))
}

/** e^x of one number. */
export function exp(x: f64): f64 {
  return f64x2.extract_lane(expPair(f64x2.splat(x)), 0)
}

/** The natural logarithm of one normal positive number. */
export function ln(x: f64): f64 {
  return f64x2.extract_lane(lnPair(f64x2.splat(x)), 0)
}

/** Turns doubles into e to their power, in place. One double more may be written over. */
export function toExp(doubles: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, expPair(v128.load(doubles + i)))
}

/** Turns positive doubles into their natural logarithms, in place. One double more may be written over. */
export function toLn(doubles: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, lnPair(v128.load(doubles + i)))
}
