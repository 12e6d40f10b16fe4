import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { rowsWhere } from '../../side.ts'
import { NO_ROWS, type RowRule } from '../row-rule.ts'

/** Some columns are null in the same rows. @param columns their numbers */
export const together = (form: ExpectationOf<'together'>, columns: readonly number[]): RowRule => ({
  rule: form.rule,
  field: null,
  severity: form.severity,
  expected: `${form.fields.join(', ')} null in the same rows`,
  open: () => (batch) => {
    const [first, ...others] = columns.map((column) => batch.columns[column].valid)
    if (others.every((valid) => areAlike(first, valid))) return NO_ROWS
    const isValid = (valid: Uint8Array | null, row: number) => valid === null || valid[row] === 1
    return rowsWhere(batch.rows, (row) => others.some((valid) => isValid(valid, row) !== isValid(first, row)))
  },
})

/** Whether two columns are null in the same rows. */
function areAlike(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return !(a ?? b)?.includes(0)
  let differences = 0
  for (let i = 0; i < a.length; i++) differences += a[i] ^ b[i]
  return differences === 0
}
