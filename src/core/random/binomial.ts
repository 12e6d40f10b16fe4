import { encryptBlocks } from './draw-kernel.ts'
import { exp, ln } from './exact-math.ts'
import { type Stream, unitInterval } from './stream.ts'
import type { Blocks, Key } from './threefry.ts'

/** Below this mean, counting up from zero is faster than rejection. */
const INVERSION_MEAN = 10
const TWO_POW_MINUS_32 = 2 ** -32
/** Far more than what rounding does to a chance. */
const CLOSE = 1e-9

/**
 * Number of successes in n trials of probability p, drawn at one pair of coordinates. A pure function of its arguments.
 *
 * @param n  trials, a whole number up to 2^53
 * @param p  probability in [0, 1]
 */
export function drawBinomial(stream: Stream, at: readonly [number, number], n: number, p: number): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - drawBinomial(stream, at, n, 1 - p)
  const source = { key: stream.key, at }
  return n * p < INVERSION_MEAN ? invert(source, n, p) : reject(source, n, p)
}

interface Source {
  readonly key: Key
  readonly at: readonly [number, number]
}

const block: Blocks = [new Int32Array(1), new Int32Array(1)]

/** Independent 64-bit draws at one place, one per attempt: the attempt's number perturbs the key. */
function drawAttempt({ key, at }: Source, attempt: number): Blocks {
  block[0][0] = at[0]
  block[1][0] = at[1]
  const { k0, k1 } = key
  return encryptBlocks({ k0, k1: k1 ^ Math.imul(attempt, 0x9e3779b9) }, block, 1)
}

/** Inversion: walk up the distribution function by the ratio of neighbouring terms. */
function invert(source: Source, n: number, p: number): number {
  const [high, low] = drawAttempt(source, 0)
  let u = unitInterval(high[0], low[0])
  // Of a single trial the first term is 1 - p but for its last bits, which decide next to never.
  if (n === 1 && Math.abs(u - (1 - p)) > CLOSE) return Number(u > 1 - p)
  const odds = p / (1 - p)
  let term = exp(n * ln(1 - p))
  let k = 0
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
function reject(source: Source, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * deviation
  const odds = p / (1 - p)
  const mode = Math.floor((n + 1) * p)
  for (let attempt = 0; ; attempt++) {
    const [high, low] = drawAttempt(source, attempt)
    const u = ((high[0] >>> 0) + 0.5) * TWO_POW_MINUS_32 - 0.5
    const v = ((low[0] >>> 0) + 0.5) * TWO_POW_MINUS_32
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + c)
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
function stirlingTail(k: number): number {
  if (k < SMALL_TAILS.length) return SMALL_TAILS[k]
  const x = k + 1
  const x2 = x * x
  return (1 / 12 - (1 / 360 - 1 / 1260 / x2) / x2) / x
}

const SMALL_TAILS = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.020790672103765, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.0092554621827127, 0.0083305634333628,
] as const
