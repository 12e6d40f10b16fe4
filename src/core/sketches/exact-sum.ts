/** One slot for each sign and exponent of a double. */
const SLOTS = 4096
const PARTS = 4
const SIGN_BIT = 0x800
const EXPONENT_MASK = 0x7ff
const MANTISSA_BITS = 52n
const LOWEST_EXPONENT = 1074
/** A shorter whole number converts to a double without overflow. */
const SAFE_BITS = 1000

/** [slot, count, upper 20, middle 16 and lower 16 mantissa bits summed] for every slot in use. */
export type ExactSumState = readonly (readonly number[])[]

/**
 * The sum of doubles without any rounding until it is read, so it does not depend on order or grouping.
 *
 * Mantissas are summed as whole numbers, apart for each exponent and sign: a "large superaccumulator" (R. M. Neal, Fast exact
 * summation using small and large superaccumulators, 2015, arXiv:1505.05571). Exact for 2^33 numbers.
 */
export class ExactSum {
  private readonly slots = new Float64Array(SLOTS * PARTS)

  /** Adds a finite double, given as its low and high word, `weight` times. */
  add(low: number, high: number, weight: number): void {
    const at = (high >>> 20) * PARTS
    this.slots[at] += weight
    this.slots[at + 1] += weight * (high & 0xfffff)
    this.slots[at + 2] += weight * (low >>> 16)
    this.slots[at + 3] += weight * (low & 0xffff)
  }

  merge(other: ExactSum): void {
    for (let i = 0; i < this.slots.length; i++) this.slots[i] += other.slots[i]
  }

  /** The sum as a whole number of 2^-1074. */
  units(): bigint {
    let total = 0n
    for (let slot = 0; slot < SLOTS; slot++) {
      const [count, upper, middle, lower] = this.slots.subarray(slot * PARTS, slot * PARTS + PARTS)
      if (count === 0) continue
      const exponent = slot & EXPONENT_MASK
      const implied = exponent === 0 ? 0n : BigInt(count) << MANTISSA_BITS
      const mantissas = implied + (BigInt(upper) << 32n) + (BigInt(middle) << 16n) + BigInt(lower)
      const units = mantissas << BigInt(Math.max(exponent, 1) - 1)
      total += (slot & SIGN_BIT) === 0 ? units : -units
    }
    return total
  }

  toJSON(): ExactSumState {
    const used: number[][] = []
    for (let slot = 0; slot < SLOTS; slot++) {
      const parts = this.slots.subarray(slot * PARTS, slot * PARTS + PARTS)
      if (parts[0] > 0) used.push([slot, ...parts])
    }
    return used
  }

  static fromJSON(state: ExactSumState): ExactSum {
    const sum = new ExactSum()
    for (const [slot, ...parts] of state) sum.slots.set(parts, slot * PARTS)
    return sum
  }
}

/** `numerator / denominator` as a double, right to its last bit but one, whatever the sizes of the two. */
export function ratio(numerator: bigint, denominator: bigint): number {
  const extraBits = 64 + bitLength(denominator) - bitLength(numerator)
  const quotient =
    extraBits > 0
      ? (numerator << BigInt(extraBits)) / denominator
      : numerator / (denominator << BigInt(-extraBits))
  return scale(Number(quotient), -extraBits)
}

const bitLength = (n: bigint): number => (n < 0n ? -n : n).toString(2).length

/** number × 2^exponent, in steps that stay within a double's range. */
function scale(number: number, exponent: number): number {
  let result = number
  let left = exponent
  while (left !== 0 && result !== 0 && Number.isFinite(result)) {
    const step = Math.max(-SAFE_BITS, Math.min(SAFE_BITS, left))
    result *= 2 ** step
    left -= step
  }
  return result
}

/** One in the units of `ExactSum.units`. */
export const UNIT = 1n << BigInt(LOWEST_EXPONENT)
