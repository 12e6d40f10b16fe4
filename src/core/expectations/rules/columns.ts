import type { FieldType } from '../../column.ts'
import type { Check } from '../check.ts'

const namesOf = (fields: readonly FieldType[]) => fields.map(({ name }) => name).join(', ')

/** `transaction_id string, mcc_code int32 null` */
export const columnsInWords = (fields: readonly FieldType[]): string =>
  fields.map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' null' : ''}`).join(', ')

/** The files have the declared columns in their order, of the declared types. */
export function columns(expected: readonly FieldType[], found: readonly FieldType[]): Check[] {
  const wordings = { columns: namesOf, types: columnsInWords }
  return Object.entries(wordings).map(([rule, wording]) => ({
    rule,
    field: null,
    severity: 'fail',
    expected: wording(expected),
    observed: wording(found),
    passed: wording(found) === wording(expected),
    offenders: null,
  }))
}
