import { formatCount } from '../../format.ts'
import type { ColumnRule } from '../check.ts'

/** A field that is never null has no nulls. */
export const notNull: ColumnRule = ({ field, nulls }) => {
  if (field.nullable && field.declared.nullRate !== 0) return null
  return {
    severity: 'fail',
    expected: 'no nulls',
    observed: `${formatCount(nulls)} nulls`,
    passed: nulls === 0,
  }
}
