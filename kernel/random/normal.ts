/**
 * The standard normal value below which a share p of all values lies; relative error about 1e-16.
 * Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988.
 */
import { doubleAt, intAt, setDouble, setInt } from '../memory'
import { lnPair } from './exact-math'

/** Shares of [0.5 - CENTRE, 0.5 + CENTRE] go by one quotient of polynomials, the others by two more. */
const CENTRE: f64 = 0.425
const CENTRE_SQUARED: f64 = 0.180625
const FAR: f64 = 5

/** Doubles that are looked at together. */
const CHUNK = 512
/** Of a chunk: places of those that lie outside of the centre. */
const outside = memory.data(4 * (CHUNK + 1), 16)

function step(sum: v128, x: v128, c: f64): v128 {
  return f64x2.add(f64x2.mul(sum, x), f64x2.splat(c))
}

/** Turns shares in (0, 1) into values, in place. One double more may be written over. */
export function toNormal(doubles: usize, count: i32): void {
  for (let start = 0; start < count; start += CHUNK) {
    const chunk = min(CHUNK, count - start)
    const at = doubles + ((<usize>start) << 3)
    const found = findOutside(at, chunk)
    // Their own shares are put by meanwhile, as the loop over the centre writes over all.
    const shares = memory.data(8 * (CHUNK + 1), 16)
    for (let k = 0; k < found; k++) setDouble(shares, k, doubleAt(at, intAt(outside, k)))
    setDouble(shares, found, 0.5)
    for (let i: usize = 0; i < (<usize>chunk) << 3; i += 16) v128.store(at + i, centrePair(v128.load(at + i)))
    for (let k = 0; k < found; k += 2) {
      const tails = tailPair(v128.load(shares + ((<usize>k) << 3)))
      setDouble(at, intAt(outside, k), f64x2.extract_lane(tails, 0))
      if (k + 1 < found) setDouble(at, intAt(outside, k + 1), f64x2.extract_lane(tails, 1))
    }
  }
}

/** The value of one share. */
export function normalQuantile(p: f64): f64 {
  const isCentral = abs<f64>(p - 0.5) <= CENTRE
  const pair = f64x2.splat(p)
  return f64x2.extract_lane(isCentral ? centrePair(pair) : tailPair(pair), 0)
}

/** Puts the places of shares outside of the centre, without a branch, and says how many there are. */
function findOutside(shares: usize, count: i32): i32 {
  let found = 0
  for (let i = 0; i < count; i++) {
    setInt(outside, found, i)
    const inside = CENTRE - abs<f64>(doubleAt(shares, i) - 0.5)
    found += <i32>(reinterpret<u64>(inside) >>> 63)
  }
  return found
}

function centrePair(p: v128): v128 {
  const q = f64x2.sub(p, f64x2.splat(0.5))
  const r = f64x2.sub(f64x2.splat(CENTRE_SQUARED), f64x2.mul(q, q))
  let numerator = f64x2.splat(2509.0809287301227)
  numerator = step(numerator, r, 33430.57558358813)
  numerator = step(numerator, r, 67265.7709270087)
  numerator = step(numerator, r, 45921.95393154987)
  numerator = step(numerator, r, 13731.69376550946)
  numerator = step(numerator, r, 1971.5909503065513)
  numerator = step(numerator, r, 133.14166789178438)
  numerator = step(numerator, r, 3.3871328727963665)
  let denominator = f64x2.splat(5226.495278852854)
  denominator = step(denominator, r, 28729.085735721943)
  denominator = step(denominator, r, 39307.89580009271)
  denominator = step(denominator, r, 21213.794301586597)
  denominator = step(denominator, r, 5394.196021424751)
  denominator = step(denominator, r, 687.1870074920579)
  denominator = step(denominator, r, 42.31333070160091)
  denominator = step(denominator, r, 1)
  return f64x2.div(f64x2.mul(q, numerator), denominator)
}

function tailPair(p: v128): v128 {
  const isLow = f64x2.lt(f64x2.sub(p, f64x2.splat(0.5)), f64x2.splat(0))
  const tail = v128.bitselect(p, f64x2.sub(f64x2.splat(1), p), isLow)
  const r = f64x2.sqrt(f64x2.neg(lnPair(tail)))
  const isFar = f64x2.gt(r, f64x2.splat(FAR))
  let magnitude = middlePair(f64x2.sub(r, f64x2.splat(1.6)))
  if (v128.any_true(isFar))
    magnitude = v128.bitselect(farPair(f64x2.sub(r, f64x2.splat(FAR))), magnitude, isFar)
  return v128.bitselect(f64x2.neg(magnitude), magnitude, isLow)
}

function middlePair(r: v128): v128 {
  let numerator = f64x2.splat(0.0007745450142783414)
  numerator = step(numerator, r, 0.022723844989269184)
  numerator = step(numerator, r, 0.2417807251774506)
  numerator = step(numerator, r, 1.2704582524523684)
  numerator = step(numerator, r, 3.6478483247632045)
  numerator = step(numerator, r, 5.769497221460691)
  numerator = step(numerator, r, 4.630337846156546)
  numerator = step(numerator, r, 1.4234371107496835)
  let denominator = f64x2.splat(1.0507500716444169e-9)
  denominator = step(denominator, r, 0.0005475938084995345)
  denominator = step(denominator, r, 0.015198666563616457)
  denominator = step(denominator, r, 0.14810397642748008)
  denominator = step(denominator, r, 0.6897673349851)
  denominator = step(denominator, r, 1.6763848301838038)
  denominator = step(denominator, r, 2.053191626637759)
  denominator = step(denominator, r, 1)
  return f64x2.div(numerator, denominator)
}

function farPair(r: v128): v128 {
  let numerator = f64x2.splat(2.0103343992922881e-7)
  numerator = step(numerator, r, 2.7115555687434876e-5)
  numerator = step(numerator, r, 0.0012426609473880784)
  numerator = step(numerator, r, 0.026532189526576124)
  numerator = step(numerator, r, 0.29656057182850487)
  numerator = step(numerator, r, 1.7848265399172913)
  numerator = step(numerator, r, 5.463784911164114)
  numerator = step(numerator, r, 6.657904643501103)
  let denominator = f64x2.splat(2.0442631033899397e-15)
  denominator = step(denominator, r, 1.421511758316446e-7)
  denominator = step(denominator, r, 1.8463183175100548e-5)
  denominator = step(denominator, r, 0.0007868691311456133)
  denominator = step(denominator, r, 0.014875361290850615)
  denominator = step(denominator, r, 0.1369298809227358)
  denominator = step(denominator, r, 0.599832206555888)
  denominator = step(denominator, r, 1)
  return f64x2.div(numerator, denominator)
}
