import type { RowHashes } from './column-pass.ts'

const LIMB = 0x10000
const HEX_PER_LIMB = 4

/**
 * A sum of hashes modulo 2^(16 × limbs). Sums do not depend on the order or grouping of what is added, so a sum of hashes is
 * a digest of a multiset.
 *
 * Callers sum the 16-bit limbs of hashes in doubles, which is exact for 2^37 hashes, and add those sums.
 */
export class HashSum {
  /** Least significant first, each in [0, 2^16). */
  private readonly limbs: Float64Array

  constructor(limbs: number) {
    this.limbs = new Float64Array(limbs)
  }

  /** Adds sums of limbs, least significant first; what runs over the top is dropped. */
  add(sums: ArrayLike<number>): void {
    let carried = 0
    for (let i = 0; i < this.limbs.length; i++) {
      const limb = this.limbs[i] + sums[i] + carried
      carried = Math.floor(limb / LIMB)
      this.limbs[i] = limb - carried * LIMB
    }
  }

  /** Adds n hashes, given by arrays of their words, least significant first; exact for 2^21 of them. */
  addWords(words: readonly Uint32Array[], n: number): void {
    this.add(words.flatMap((array) => [sumOf(array, n), 0]))
  }

  /** Adds as many hashes of 64 bits as there are weights, each as often as its weight says. */
  addHashes({ first, second }: RowHashes, weights: Float64Array): void {
    this.add([...sumLimbs(second, weights), ...sumLimbs(first, weights)])
  }

  merge(other: HashSum): void {
    this.add(other.limbs)
  }

  /** Most significant digit first, `limbs × 4` digits. */
  hex(): string {
    return Array.from(this.limbs, (limb) => limb.toString(16).padStart(HEX_PER_LIMB, '0'))
      .reverse()
      .join('')
  }

  static fromHex(hex: string): HashSum {
    const sum = new HashSum(hex.length / HEX_PER_LIMB)
    for (let i = 0; i < sum.limbs.length; i++) {
      const end = hex.length - i * HEX_PER_LIMB
      sum.limbs[i] = Number.parseInt(hex.slice(end - HEX_PER_LIMB, end), 16)
    }
    return sum
  }
}

/** The lower and the upper halves of words, summed. */
function sumLimbs(words: Uint32Array, weights: Float64Array): [low: number, high: number] {
  let low = 0
  let high = 0
  for (let i = 0; i < weights.length; i++) {
    low += weights[i] * (words[i] & 0xffff)
    high += weights[i] * (words[i] >>> 16)
  }
  return [low, high]
}

function sumOf(words: Uint32Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += words[i]
  return sum
}
