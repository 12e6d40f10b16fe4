import type { FieldProfile } from '../field-profile.ts'

/**
 * How far the values of a field are from being equally frequent: 1 less their entropy over the most there could be.
 *
 * @returns 0: all equally often, to 1: all but one are next to never; 0 for a field whose values are not all known by name
 */
export function imbalance({ shape }: Pick<FieldProfile, 'shape'>): number {
  if (shape?.kind !== 'values' || shape.cells.length < 2) return 0
  const total = shape.cells.reduce((sum, [, count]) => sum + count, 0)
  const entropy = shape.cells.reduce((sum, [, count]) => sum - (count / total) * Math.log(count / total), 0)
  return 1 - entropy / Math.log(shape.cells.length)
}
