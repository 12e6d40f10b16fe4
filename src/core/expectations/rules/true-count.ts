import { formatCount } from '../../format.ts'
import type { ColumnRule } from '../check.ts'

/** Exactly the declared share of rows is true. */
export const trueCount: ColumnRule = ({ field, rows, sketch }) => {
  const rate = field.declared.exactTrueRate
  if (rate === null) return null
  const expected = Math.round(rows * rate)
  const observed = sketch.values.frequent().find(({ value }) => value === 1)?.count ?? 0
  return {
    severity: 'fail',
    expected: `${formatCount(expected)} true (a rate of ${rate})`,
    observed: `${formatCount(observed)} true`,
    passed: observed === expected,
  }
}
