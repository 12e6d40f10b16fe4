import { rowsWhere } from '../../side.ts'
import { type DerivedRule, NO_ROWS } from '../row-rule.ts'
import { textFormOf } from '../text-form.ts'
import { isMissing, testValues, type ValueTest } from '../value-test.ts'

/** Every text is as long as texts of its declared form are. */
export const length: DerivedRule = ({ field, column }) => {
  const source = field.declared.pattern
  const form = source === null || field.type !== 'string' ? null : textFormOf(source)
  if (form === null) return null
  const least = form.lengths.start
  const most = form.lengths.end - 1
  return {
    rule: 'length',
    field: field.name,
    severity: 'fail',
    expected: least === most ? `${least} bytes` : `${least} to ${most} bytes`,
    open: () => testValues(column, notAsLong(least, most)),
  }
}

/** Judges texts by their length in bytes of UTF-8, both bounds included. */
export function notAsLong(least: number, most: number): ValueTest {
  return (column) => {
    if (column.type !== 'string') return NO_ROWS
    const { offsets } = column.values
    const n = offsets.length - 1
    for (let i = 0; i < n; i++) {
      const bytes = offsets[i + 1] - offsets[i]
      if ((bytes >= least && bytes <= most) || isMissing(column, i)) continue
      return rowsWhere(n, (row) => {
        const found = offsets[row + 1] - offsets[row]
        return found < least || found > most
      })
    }
    return NO_ROWS
  }
}
