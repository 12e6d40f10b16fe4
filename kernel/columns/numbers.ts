/** Arithmetic on columns of doubles, in place, two at a time. One behind the last may be read, and written. */
import { doubleAt, intAt, longAt, setDouble, setInt } from '../memory'

const MOST_DECIMALS = 9
/** 1 to 10^9. */
const POWERS_OF_TEN = memory.data<f64>([1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9])

/** Puts start, start + step … */
export function fillSteps(ints: usize, count: i32, start: i32, step: i32): void {
  for (let i = 0; i < count; i++) setInt(ints, i, start + i * step)
}

export function sumInts(ints: usize, count: i32): i32 {
  let sum = 0
  for (let i = 0; i < count; i++) sum += intAt(ints, i)
  return sum
}

/** Puts start, start + 1 … */
export function countDoubles(doubles: usize, count: i32, start: f64): void {
  for (let i = 0; i < count; i++) setDouble(doubles, i, start + <f64>i)
}

export function scaleDoubles(doubles: usize, count: i32, factor: f64): void {
  const factors = f64x2.splat(factor)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.mul(v128.load(doubles + i), factors))
}

export function multiplyDoubles(doubles: usize, factors: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.mul(v128.load(doubles + i), v128.load(factors + i)))
}

export function divideDoublesBy(doubles: usize, count: i32, divisor: f64): void {
  const divisors = f64x2.splat(divisor)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.div(v128.load(doubles + i), divisors))
}

export function divideDoubles(doubles: usize, divisors: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.div(v128.load(doubles + i), v128.load(divisors + i)))
}

export function shiftDoubles(doubles: usize, count: i32, shift: f64): void {
  const shifts = f64x2.splat(shift)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.add(v128.load(doubles + i), shifts))
}

export function addDoubles(doubles: usize, others: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.add(v128.load(doubles + i), v128.load(others + i)))
}

/** To [least, most]. */
export function clampDoubles(doubles: usize, count: i32, least: f64, most: f64): void {
  const lower = f64x2.splat(least)
  const upper = f64x2.splat(most)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.min(upper, f64x2.max(lower, v128.load(doubles + i))))
}

export function floorDoubles(doubles: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, f64x2.floor(v128.load(doubles + i)))
}

/** Each to a whole number of times its unit, at least one; a unit of 0 leaves it as it is. */
export function roundToMultiples(doubles: usize, units: usize, count: i32): void {
  const half = f64x2.splat(0.5)
  const one = f64x2.splat(1)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16) {
    const value = v128.load(doubles + i)
    const unit = v128.load(units + i)
    const times = f64x2.max(one, f64x2.floor(f64x2.add(f64x2.div(value, unit), half)))
    const isUnit = f64x2.ne(unit, f64x2.splat(0))
    v128.store(doubles + i, v128.bitselect(f64x2.mul(times, unit), value, isUnit))
  }
}

/**
 * Rounds half up to so many decimals, 0 to 9: to a whole number of units, divided once, so that each value is the double nearest to
 * its decimal text. There is no -0.
 */
export function roundToDecimals(doubles: usize, count: i32, decimals: i32): void {
  const scale = f64x2.splat(doubleAt(POWERS_OF_TEN, decimals))
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(doubles + i, roundPair(v128.load(doubles + i), scale))
}

/** The same, each to decimals of its own. */
export function roundEachToDecimals(doubles: usize, decimals: usize, count: i32): void {
  for (let i = 0; i < count; i += 2) {
    const two = i32x4.trunc_sat_f64x2_u_zero(v128.load(decimals + ((<usize>i) << 3)))
    const known = i32x4.min_u(two, i32x4.splat(MOST_DECIMALS))
    const low = doubleAt(POWERS_OF_TEN, i32x4.extract_lane(known, 0))
    const high = doubleAt(POWERS_OF_TEN, i32x4.extract_lane(known, 1))
    const at = doubles + ((<usize>i) << 3)
    v128.store(at, roundPair(v128.load(at), f64x2.replace_lane(f64x2.splat(low), 1, high)))
  }
}

function roundPair(value: v128, scale: v128): v128 {
  const units = f64x2.floor(f64x2.add(f64x2.mul(value, scale), f64x2.splat(0.5)))
  return f64x2.div(f64x2.add(units, f64x2.splat(0)), scale)
}

/** Whole numbers of 32 bits as doubles. Up to three behind the last are read, and written. */
export function doublesOfInts(ints: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 2)
    v128.store(out + (i << 3), f64x2.convert_low_i32x4_s(v128.load64_zero(ints + (i << 2))))
}

export function doublesOfFlags(flags: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const four = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(flags + i)))
    v128.store(out + (i << 3), f64x2.convert_low_i32x4_u(four))
    v128.store(out + (i << 3) + 16, f64x2.convert_low_i32x4_u(v128.shuffle<i32>(four, four, 2, 3, 2, 3)))
  }
}

/** The nearest doubles of whole numbers of 64 bits. */
export function doublesOfLongs(longs: usize, count: i32, isSigned: bool, out: usize): void {
  if (isSigned) for (let i = 0; i < count; i++) setDouble(out, i, <f64>longAt(longs, i))
  else for (let i = 0; i < count; i++) setDouble(out, i, <f64>(<u64>longAt(longs, i)))
}

/** Doubles that are whole numbers of 32 bits. */
export function intsOfDoubles(doubles: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 2) {
    const two = i32x4.trunc_sat_f64x2_s_zero(v128.load(doubles + (i << 3)))
    v128.store64_lane(out + (i << 2), two, 0)
  }
}
