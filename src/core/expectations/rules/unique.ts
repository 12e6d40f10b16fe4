import type { ColumnRule } from '../check.ts'

/**
 * No value occurs twice. That is proved for up to 1,024 values; with more, a uniform sample of 512 of the distinct values is
 * counted exactly: repeats of a share s of them go unnoticed with chance (1 - s)^512, 0.6 % for one value in a hundred. A
 * part written twice is caught, a single repeated row is not.
 */
export const unique: ColumnRule = ({ field, sketch: { values } }) => {
  if (!field.declared.unique) return null
  const occurrences = values.occurrences()
  const repeated = occurrences.filter((count) => count > 1).length
  const looked = values.isExact
    ? `all ${occurrences.length} values`
    : `a sample of ${occurrences.length} values`
  return {
    severity: 'fail',
    expected: 'no value twice',
    observed: `${repeated} repeated in ${looked}`,
    passed: repeated === 0,
  }
}
