/**
 * Elementary functions from + − × ÷ and square roots alone. `Math.exp`, `Math.log` and their kin may differ in the last
 * bit between engines and processors; these cannot, because IEEE 754 fixes every operation they use and JavaScript
 * never fuses two of them. Accurate to a few units in the last place, which the tests hold them to.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

const BIAS = 1023

/** 2 to the whole power k for k in -1023..1023, at k + 1023: by doubling and halving, which are exact. */
const POWERS_OF_TWO = new Float64Array(2 * BIAS + 1).fill(1)
for (let k = 1; k <= BIAS; k++) {
  POWERS_OF_TWO[BIAS + k] = POWERS_OF_TWO[BIAS + k - 1] * 2
  POWERS_OF_TWO[BIAS - k] = POWERS_OF_TWO[BIAS - k + 1] / 2
}

const bits = new Float64Array(1)
/** Of the double in `bits`: low word first, as every platform of Node has it. */
const words = new Int32Array(bits.buffer)

/** e^x, for x in -708..709; beyond it 0 or Infinity. Taylor series after reduction to |r| ≤ ln 2 / 2. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const k = Math.round(x * Math.LOG2E)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let sum = 1 / 6227020800
  sum = sum * r + 1 / 479001600
  sum = sum * r + 1 / 39916800
  sum = sum * r + 1 / 3628800
  sum = sum * r + 1 / 362880
  sum = sum * r + 1 / 40320
  sum = sum * r + 1 / 5040
  sum = sum * r + 1 / 720
  sum = sum * r + 1 / 120
  sum = sum * r + 1 / 24
  sum = sum * r + 1 / 6
  sum = sum * r + 0.5
  return (1 + (r + r * r * sum)) * POWERS_OF_TWO[k + BIAS]
}

/** Natural logarithm of a normal positive number: ln m = 2 artanh((m - 1) / (m + 1)) for m in [√½, √2). */
export function ln(x: number): number {
  bits[0] = x
  let k = (words[1] >>> 20) - BIAS
  let m = x * POWERS_OF_TWO[BIAS - k] // exact: it only changes the exponent
  if (m > Math.SQRT2) {
    m *= 0.5
    k++
  }
  const s = (m - 1) / (m + 1)
  const s2 = s * s
  let sum = 1 / 23
  sum = sum * s2 + 1 / 21
  sum = sum * s2 + 1 / 19
  sum = sum * s2 + 1 / 17
  sum = sum * s2 + 1 / 15
  sum = sum * s2 + 1 / 13
  sum = sum * s2 + 1 / 11
  sum = sum * s2 + 1 / 9
  sum = sum * s2 + 1 / 7
  sum = sum * s2 + 1 / 5
  sum = sum * s2 + 1 / 3
  return k * LN2_HIGH + (2 * s + (2 * s * s2 * sum + k * LN2_LOW))
}

/** u^power for u > 0. */
export const power = (u: number, exponent: number): number => (exponent === 1 ? u : exp(exponent * ln(u)))

/**
 * The standard normal value below which a share p of all values lies, p in (0, 1); relative error about 1e-16.
 * Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (q * horner(CENTRE_NUMERATOR, r)) / horner(CENTRE_DENOMINATOR, r)
  }
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p))
  const magnitude =
    r <= 5
      ? horner(MIDDLE_NUMERATOR, r - 1.6) / horner(MIDDLE_DENOMINATOR, r - 1.6)
      : horner(TAIL_NUMERATOR, r - 5) / horner(TAIL_DENOMINATOR, r - 5)
  return q < 0 ? -magnitude : magnitude
}

type Octet = readonly [number, number, number, number, number, number, number, number]

const horner = (c: Octet, x: number): number =>
  ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0]

const CENTRE_NUMERATOR: Octet = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const CENTRE_DENOMINATOR: Octet = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
]
const MIDDLE_NUMERATOR: Octet = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const MIDDLE_DENOMINATOR: Octet = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const TAIL_NUMERATOR: Octet = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const TAIL_DENOMINATOR: Octet = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
