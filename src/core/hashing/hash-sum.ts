/**
 * Sums of hashes, which do not depend on the order or grouping of what is added: a sum is a digest of a multiset. Of each word of 32
 * bits, the most significant first, the lower and the upper halves are summed in doubles, which is exact for 2^37 hashes.
 */

const HALF = 0x10000
const HEX_PER_HALF = 4
export const HALVES_PER_WORD = 2

/** The sum modulo 2^(32 × words), most significant digit first: eight for each word. */
export function hexOfSum(halves: Float64Array): string {
  const digits: string[] = []
  let carried = 0
  for (let word = halves.length - HALVES_PER_WORD; word >= 0; word -= HALVES_PER_WORD)
    for (const sum of [halves[word], halves[word + 1]]) {
      const half = sum + carried
      carried = Math.floor(half / HALF)
      digits.push((half - carried * HALF).toString(16).padStart(HEX_PER_HALF, '0'))
    }
  return digits.reverse().join('')
}

/** The halves of a sum that was written so. */
export function sumOfHex(hex: string): Float64Array {
  const half = (i: number) => Number.parseInt(hex.slice(i * HEX_PER_HALF, (i + 1) * HEX_PER_HALF), 16)
  // The upper half of a word is written first.
  return Float64Array.from({ length: hex.length / HEX_PER_HALF }, (_, i) => half(i ^ 1))
}

/** Adds sums to others, half by half. */
export function addSums(halves: Float64Array, others: Float64Array): void {
  for (let i = 0; i < halves.length; i++) halves[i] += others[i]
}
