/** Numbers of successes in independent trials. */
import { doubleAt } from '../memory'
import { exp, ln } from './exact-math'
import { encryptBlocks } from './threefry'
import { unitInterval } from './uniform'

/** Below this mean, counting up from zero is faster than rejection. */
const INVERSION_MEAN: f64 = 10
const TWO_POW_MINUS_32: f64 = 2.3283064365386963e-10
/** Far more than what rounding does to a chance. */
const CLOSE: f64 = 1e-9
/** By which each further attempt perturbs the key. */
const ATTEMPT: i32 = 0x9e3779b9

const high = memory.data(16, 16)
const low = memory.data(16, 16)

/** ln k! minus Stirling's formula, for the first k. */
const SMALL_TAILS = memory.data<f64>([
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.020790672103765, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.0092554621827127, 0.0083305634333628,
])
const SMALL_TAIL_COUNT: f64 = 10

/**
 * Successes in n trials of probability p, drawn at one pair of coordinates.
 *
 * @param n  trials, a whole number up to 2^53
 * @param p  probability in [0, 1]
 */
export function drawBinomial(k0: i32, k1: i32, first: i32, second: i32, n: f64, p: f64): f64 {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  return p > 0.5 ? n - drawSmaller(k0, k1, first, second, n, 1 - p) : drawSmaller(k0, k1, first, second, n, p)
}

/** For a probability in (0, ½]. */
function drawSmaller(k0: i32, k1: i32, first: i32, second: i32, n: f64, p: f64): f64 {
  return n * p < INVERSION_MEAN ? invert(k0, k1, first, second, n, p) : reject(k0, k1, first, second, n, p)
}

/** Independent 64-bit draws at one place, one per attempt. */
function drawAttempt(k0: i32, k1: i32, first: i32, second: i32, attempt: i32): void {
  store<i32>(high, first)
  store<i32>(low, second)
  encryptBlocks(k0, k1 ^ (attempt * ATTEMPT), high, low, 1, high, low)
}

/** Inversion: walk up the distribution function by the ratio of neighbouring terms. */
function invert(k0: i32, k1: i32, first: i32, second: i32, n: f64, p: f64): f64 {
  drawAttempt(k0, k1, first, second, 0)
  let u = unitInterval(load<u32>(high), load<u32>(low))
  // Of a single trial the first term is 1 - p but for its last bits, which decide next to never.
  if (n === 1 && abs<f64>(u - (1 - p)) > CLOSE) return u > 1 - p ? 1 : 0
  const odds = p / (1 - p)
  let term = exp(n * ln(1 - p))
  let k: f64 = 0
  while (u > term && k < n) {
    u -= term
    k++
    term *= (odds * (n - k + 1)) / k
    if (term === 0) break
  }
  return k
}

/**
 * Transformed rejection with squeeze, constant time whatever n. For n·p ≥ 10 and p ≤ ½.
 * Source: Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46, 1993 (algorithm BTRS).
 */
function reject(k0: i32, k1: i32, first: i32, second: i32, n: f64, p: f64): f64 {
  const deviation = sqrt<f64>(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * deviation
  const odds = p / (1 - p)
  const mode = floor<f64>((n + 1) * p)
  let attempt = 0
  while (true) {
    drawAttempt(k0, k1, first, second, attempt++)
    const u = (<f64>load<u32>(high) + 0.5) * TWO_POW_MINUS_32 - 0.5
    const v = (<f64>load<u32>(low) + 0.5) * TWO_POW_MINUS_32
    const us = 0.5 - abs<f64>(u)
    const k = floor<f64>(((2 * a) / us + b) * u + c)
    if (us >= 0.07 && v <= squeeze) return k
    if (k < 0 || k > n) continue
    const height = ln((v * alpha) / (a / (us * us) + b))
    const density =
      (mode + 0.5) * ln((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * ln((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * ln((odds * (n - k + 1)) / (k + 1)) +
      (stirlingTail(mode) + stirlingTail(n - mode) - stirlingTail(k) - stirlingTail(n - k))
    if (height <= density) return k
  }
}

/** ln k! minus Stirling's formula, by the series in 1 / (k + 1); its first values exactly. */
function stirlingTail(k: f64): f64 {
  if (k < SMALL_TAIL_COUNT) return doubleAt(SMALL_TAILS, <i32>k)
  const x = k + 1
  const x2 = x * x
  return (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 / x2) / x2) / x
}
