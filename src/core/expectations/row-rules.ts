import type { Dataset } from '../dataset.ts'
import type { UtcDate } from '../utc-date.ts'
import type { DerivedRule, RowRule } from './row-rule.ts'
import { notNull } from './rules/not-null.ts'

/** What of a dataset the expectations of its days follow from. */
export type Expectant = Pick<Dataset, 'fields' | 'label' | 'form'>

const DERIVED_RULES: readonly DerivedRule[] = [notNull]

/** What every row of a day has to keep: by field in their order. The order is that of an inspection's offences. */
export function rowRulesOf({ fields }: Expectant, date: UtcDate): RowRule[] {
  return fields.flatMap((field, i) => {
    const place = { field, column: i, date }
    return DERIVED_RULES.map((derive) => derive(place)).filter((rule) => rule !== null)
  })
}
