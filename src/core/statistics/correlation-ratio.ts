import type { Codes } from './value-codes.ts'

/**
 * Correlation ratio η of numbers by group: the root of the share of their variance that lies between the groups (Fisher, 1925).
 *
 * @param numbers NaN: none
 * @returns 0: the groups have one mean, to 1: each has one number; null where the numbers do not vary
 */
export function correlationRatio(numbers: Float64Array, { codes, size }: Codes): number | null {
  const counts = new Float64Array(size)
  const sums = new Float64Array(size)
  // From the first number on, so that what does not vary has no distance at all from its mean.
  let [count, first, sum] = [0, 0, 0]
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] < 0 || Number.isNaN(numbers[i])) continue
    if (count++ === 0) first = numbers[i]
    counts[codes[i]]++
    sums[codes[i]] += numbers[i] - first
    sum += numbers[i] - first
  }
  const mean = sum / count
  let total = 0
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] < 0 || Number.isNaN(numbers[i])) continue
    const distance = numbers[i] - first - mean
    total += distance * distance
  }
  let between = 0
  for (let code = 0; code < size; code++) {
    if (counts[code] === 0) continue
    const distance = sums[code] / counts[code] - mean
    between += counts[code] * distance * distance
  }
  const ratio = Math.sqrt(between / total)
  return Number.isFinite(ratio) ? Math.min(1, ratio) : null
}
