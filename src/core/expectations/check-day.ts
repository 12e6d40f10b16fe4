import type { Field } from '../declaration.ts'
import type { Inspection } from '../inspection.ts'
import type { Label } from '../schema/label.ts'
import type { UtcDate } from '../utc-date.ts'
import type { Check, ColumnFacts, ColumnRule } from './check.ts'
import { checkSide, type SideFacts } from './check-side.ts'
import { allowedValues } from './rules/allowed-values.ts'
import { labelSeparation } from './rules/label-separation.ts'
import { notNull } from './rules/not-null.ts'
import { nullRate } from './rules/null-rate.ts'
import { pattern } from './rules/pattern.ts'
import { range } from './rules/range.ts'
import { rowCount } from './rules/row-count.ts'
import { trueCount } from './rules/true-count.ts'
import { unique } from './rules/unique.ts'
import { withinDay } from './rules/within-day.ts'

const COLUMN_RULES: Readonly<Record<string, ColumnRule>> = {
  'not null': notNull,
  'null rate': nullRate,
  'allowed values': allowedValues,
  pattern,
  range,
  'true count': trueCount,
  'within day': withinDay,
  unique,
}

export interface ExpectedDay {
  readonly fields: readonly Field[]
  readonly rows: number
  readonly date: UtcDate
  readonly label: Label | null
}

export interface QualityReport {
  /** Whether no check of severity `fail` failed. */
  readonly passed: boolean
  readonly checks: readonly Check[]
}

/**
 * Holds a day to what its schema promises, and its sides to the day. The inspection is of the same fields, in the same
 * order, and of the same label.
 */
export function checkDay(
  expected: ExpectedDay,
  inspection: Inspection,
  sides: readonly SideFacts[],
): QualityReport {
  const { nulls, columns } = inspection
  const checks = [
    rowCount(expected.rows, inspection.rows),
    ...expected.fields.flatMap((field, i) =>
      checkColumn({
        field,
        date: expected.date,
        rows: inspection.rows,
        nulls: nulls[i],
        sketch: columns[i],
      }),
    ),
    ...labelSeparation(expected.label, inspection),
    ...sides.flatMap(checkSide),
  ]
  return { passed: checks.every((check) => check.passed || check.severity === 'warn'), checks }
}

function checkColumn(facts: ColumnFacts): Check[] {
  return Object.entries(COLUMN_RULES).flatMap(([rule, judge]) => {
    const finding = judge(facts)
    return finding ? [{ rule, field: facts.field.name, ...finding }] : []
  })
}
