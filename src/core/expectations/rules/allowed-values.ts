import { columnLength } from '../../column.ts'
import { type Scalar, textAt } from '../../fields/values.ts'
import { formatCount } from '../../format.ts'
import { rowsWhere } from '../../side.ts'
import { type DerivedRule, NO_ROWS } from '../row-rule.ts'
import { isMissing, testValues, type ValueTest } from '../value-test.ts'

/** Few enough values to name. */
const NAMED_VALUES = 8

/** Every value is one of those declared. */
export const allowedValues: DerivedRule = ({ field, column }) => {
  const { allowed } = field.declared
  if (allowed === null) return null
  return {
    rule: 'allowed values',
    field: field.name,
    severity: 'fail',
    expected: describe(allowed),
    open: () => testValues(column, strangersTo(allowed)),
  }
}

/** Judges values by whether they are among these. */
export function strangersTo(allowed: readonly Scalar[]): ValueTest {
  const known = new Set(allowed.map((value) => (typeof value === 'boolean' ? Number(value) : value)))
  return (column) => {
    const isKnown =
      column.type === 'string'
        ? (i: number) => known.has(textAt(column.values, i))
        : (i: number) => known.has(column.values[i])
    const n = columnLength(column)
    for (let i = 0; i < n; i++) {
      if (isKnown(i) || isMissing(column, i)) continue
      return rowsWhere(n, (row) => !isKnown(row))
    }
    return NO_ROWS
  }
}

const describe = (allowed: readonly Scalar[]): string =>
  allowed.length <= NAMED_VALUES
    ? `one of ${allowed.join(', ')}`
    : `one of ${formatCount(allowed.length)} values`
