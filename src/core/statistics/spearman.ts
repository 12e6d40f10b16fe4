import { pearson } from './pearson.ts'
import type { Codes } from './value-codes.ts'

/**
 * Spearman's rank correlation of the places at which both have a value; equal values share the mean of their ranks.
 *
 * @param x codes that rise with the values, as many as those of y
 * @returns within [-1, 1]; null where one of them does not vary
 */
export function spearman(x: Codes, y: Codes): number | null {
  return pearson(ranksAmong(x, y), ranksAmong(y, x))
}

/** Ranks from 1 of the places at which the other has a value too, by counting; NaN at the rest. */
function ranksAmong({ codes, size }: Codes, other: Codes): Float64Array {
  const counts = new Float64Array(size)
  const isComplete = (i: number) => codes[i] >= 0 && other.codes[i] >= 0
  for (let i = 0; i < codes.length; i++) if (isComplete(i)) counts[codes[i]]++
  let before = 0
  const ranks = counts.map((count) => {
    before += count
    return before - (count - 1) / 2
  })
  return Float64Array.from(codes, (code, i) => (isComplete(i) ? ranks[code] : Number.NaN))
}
