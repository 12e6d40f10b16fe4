import { pearson } from './pearson.ts'
import type { Codes } from './value-codes.ts'

/** Codes that rise with the values, and the ranks of the values when none is left out; NaN: missing. */
export interface Ranked extends Codes {
  readonly ranks: Float64Array
  /** Whether a value is missing. */
  readonly hasGaps: boolean
}

/** @param codes that rise with the values */
export const rankedOf = <T extends Codes>(codes: T): T & Ranked => ({
  ...codes,
  ranks: ranksAmong(codes, codes),
  hasGaps: codes.codes.includes(-1),
})

/**
 * Spearman's rank correlation of the places at which both have a value; equal values share the mean of their ranks.
 *
 * @param x as long as y
 * @returns within [-1, 1]; null where one of them does not vary
 */
export function spearman(x: Ranked, y: Ranked): number | null {
  return pearson(y.hasGaps ? ranksAmong(x, y) : x.ranks, x.hasGaps ? ranksAmong(y, x) : y.ranks)
}

/** Ranks from 1 of the places at which the other has a value too, by counting; NaN at the rest. */
function ranksAmong({ codes, size }: Codes, { codes: others }: Codes): Float64Array {
  const counts = new Float64Array(size)
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0 && others[i] >= 0) counts[codes[i]]++
  let before = 0
  for (let code = 0; code < size; code++) {
    const count = counts[code]
    counts[code] = before + (count + 1) / 2
    before += count
  }
  const ranks = new Float64Array(codes.length).fill(Number.NaN)
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0 && others[i] >= 0) ranks[i] = counts[codes[i]]
  return ranks
}
