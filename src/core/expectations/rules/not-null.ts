import { rowsWhere } from '../../side.ts'
import { type DerivedRule, NO_ROWS } from '../row-rule.ts'

/** A field that is never null has no nulls. */
export const notNull: DerivedRule = ({ field, column }) => {
  if (field.nullable && field.declared.nullRate !== 0) return null
  return {
    rule: 'not null',
    field: field.name,
    severity: 'fail',
    expected: 'no nulls',
    open: () => (batch) => {
      const { valid } = batch.columns[column]
      return valid?.includes(0) ? rowsWhere(batch.rows, (row) => valid[row] === 0) : NO_ROWS
    },
  }
}
