import type { Dataset } from '../dataset.ts'
import type { UtcDate } from '../utc-date.ts'
import { addedRowRules } from './added-rules.ts'
import type { Rule } from './offences.ts'
import type { Place } from './row-rule.ts'
import { allowedValues } from './rules/allowed-values.ts'
import { length } from './rules/length.ts'
import { notNull } from './rules/not-null.ts'
import { pattern } from './rules/pattern.ts'
import { range } from './rules/range.ts'
import { unique } from './rules/unique.ts'
import { withinDay } from './rules/within-day.ts'
import { rulesBetween } from './rules-between.ts'

/** What of a dataset the expectations of its days follow from. */
export type Expectant = Pick<Dataset, 'fields' | 'label' | 'form' | 'rowFrame' | 'frames' | 'orderedBy'>

const OF_FIELD: readonly ((place: Place) => Rule | null)[] = [
  notNull,
  allowedValues,
  pattern,
  length,
  range,
  withinDay,
  unique,
]

/**
 * What every row of a day has to keep: by field, then by what fields have to do with one another, then by what the schema adds. The
 * order is that of an inspection's offences.
 */
export function rowRulesOf(dataset: Expectant, date: UtcDate): Rule[] {
  const { fields } = dataset
  return [
    ...fields.flatMap((field, column) => {
      const place = { field, column, date }
      return OF_FIELD.map((derive) => derive(place)).filter((rule) => rule !== null)
    }),
    ...rulesBetween(dataset),
    ...addedRowRules(dataset),
  ]
}
