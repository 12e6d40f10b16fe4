import type { Dataset } from '../dataset.ts'
import type { UtcDate } from '../utc-date.ts'
import { addedRowRules } from './added-rules.ts'
import type { DerivedRule, RowRule } from './row-rule.ts'
import { allowedValues } from './rules/allowed-values.ts'
import { length } from './rules/length.ts'
import { notNull } from './rules/not-null.ts'
import { pattern } from './rules/pattern.ts'
import { range } from './rules/range.ts'
import { withinDay } from './rules/within-day.ts'

/** What of a dataset the expectations of its days follow from. */
export type Expectant = Pick<Dataset, 'fields' | 'label' | 'form'>

const DERIVED_RULES: readonly DerivedRule[] = [notNull, allowedValues, pattern, length, range, withinDay]

/** What every row of a day has to keep: by field in their order, then what the schema adds. The order is that of an inspection's offences. */
export function rowRulesOf(dataset: Expectant, date: UtcDate): RowRule[] {
  const derived = dataset.fields.flatMap((field, i) => {
    const place = { field, column: i, date }
    return DERIVED_RULES.map((derive) => derive(place)).filter((rule) => rule !== null)
  })
  return [...derived, ...addedRowRules(dataset)]
}
