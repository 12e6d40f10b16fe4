import { chiSquareTail } from '../../statistics/gamma.ts'
import type { FieldProfile, ProfileValue } from '../field-profile.ts'

/** With fewer numbers, or in fewer bins, next to anything passes for even. */
const LEAST_NUMBERS = 1000
const LEAST_BINS = 5
/** Fields that are even are taken for uneven with this chance. */
const ALPHA = 0.001

/** Whether the numbers or times of a field spread evenly from the least to the greatest, by chi-square over the bins of its histogram. */
export function isUniform({ kind, type, count, min, max, histogram }: FieldProfile): boolean {
  if ((kind !== 'numeric' && kind !== 'time') || histogram === null || histogram.scale === 'log') return false
  const { edges, counts } = histogram
  if (count < LEAST_NUMBERS || counts.length < LEAST_BINS) return false
  const low = position(min)
  const high = position(max) + (type === 'float64' ? 0 : smallestStep(type))
  const total = counts.reduce((sum, count) => sum + count, 0)
  let statistic = 0
  for (const [bin, observed] of counts.entries()) {
    const from = Math.max(low, position(edges[bin]))
    const to = Math.min(high, position(edges[bin + 1]))
    const expected = (total * (to - from)) / (high - low)
    statistic += (observed - expected) ** 2 / expected
  }
  return chiSquareTail(statistic, counts.length - 1) >= ALPHA
}

/** Numbers as they are; times in milliseconds, which is near enough. */
const position = (value: ProfileValue | null) =>
  typeof value === 'string' ? Date.parse(value) : Number(value)

/** Whole numbers fill a range up to the next. */
const smallestStep = (type: FieldProfile['type']) => (type === 'timestamp' ? 0 : 1)
