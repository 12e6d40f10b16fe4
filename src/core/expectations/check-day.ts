import { ContractError } from '../errors.ts'
import { formatCounted } from '../format.ts'
import type { Inspection } from '../inspection.ts'
import type { PastDay } from '../profile/drift.ts'
import type { UtcDate } from '../utc-date.ts'
import { dayRulesOf } from './added-rules.ts'
import type { Check, ColumnFacts, ColumnRule, Offenders } from './check.ts'
import { checkSide, type SideFacts } from './check-side.ts'
import type { Rule } from './offences.ts'
import { type Expectant, rowRulesOf } from './row-rules.ts'
import { columns } from './rules/columns.ts'
import { labelSeparation } from './rules/label-separation.ts'
import { nullRate } from './rules/null-rate.ts'
import { rowCount } from './rules/row-count.ts'
import { trueCount } from './rules/true-count.ts'

const COLUMN_RULES: Readonly<Record<string, ColumnRule>> = {
  'null rate': nullRate,
  'true count': trueCount,
}

export interface ExpectedDay {
  readonly dataset: Expectant
  readonly rows: number
  readonly date: UtcDate
  /** Published days before, the latest first. */
  readonly history?: readonly PastDay[]
}

export interface QualityReport {
  /** Whether no check of severity `fail` failed. */
  readonly passed: boolean
  readonly checks: readonly Check[]
}

/**
 * Holds a day to what its schema promises, and its sides to the day. The inspection is of the same fields, in the same
 * order, of the same label, and by the row rules of the dataset.
 *
 * @throws {ContractError} when it was made by other rules or by another label
 */
export function checkDay(
  expected: ExpectedDay,
  inspection: Inspection,
  sides: readonly SideFacts[],
): QualityReport {
  const { dataset, date, history = [] } = expected
  const { rows, nulls, columns: sketches } = inspection
  const byRow = checkRows(rowRulesOf(dataset, date), inspection)
  const checks = [
    rowCount(expected.rows, rows),
    ...columns(dataset.fields, inspection.fields),
    ...dataset.fields.flatMap((field, i) => [
      ...byRow.filter((check) => check.field === field.name),
      ...checkColumn({ field, date, rows, nulls: nulls[i], sketch: sketches[i] }),
    ]),
    ...byRow.filter((check) => check.field === null),
    ...dayRulesOf(dataset).flatMap((rule) => rule({ date, inspection, history })),
    ...labelSeparation(dataset.label, inspection),
    ...sides.flatMap(checkSide),
  ]
  return { passed: checks.every((check) => check.passed || check.severity === 'warn'), checks }
}

function checkColumn(facts: ColumnFacts): Check[] {
  return Object.entries(COLUMN_RULES).flatMap(([rule, judge]) => {
    const finding = judge(facts)
    return finding ? [{ rule, field: facts.field.name, ...finding, offenders: null }] : []
  })
}

function checkRows(rules: readonly Rule[], { rows, offences }: Inspection): Check[] {
  if (offences.length !== rules.length)
    throw new ContractError(`inspection: expected one by ${rules.length} rules, found ${offences.length}`)
  return rules.map(({ rule, field, severity, expected }, i) => ({
    rule,
    field,
    severity,
    expected,
    observed: describe(field, rows, offences[i]),
    passed: offences[i].count === 0,
    offenders: offences[i],
  }))
}

/** `all 5 rows`, `2 rows, such as -1, 7` */
function describe(field: string | null, rows: number, { count, rows: shown }: Offenders): string {
  if (count === 0) return `all ${formatCounted(rows, 'row')}`
  const values = new Set(shown.map(({ row, values }) => JSON.stringify(field === null ? row : values[field])))
  const what = field === null ? 'such as number' : 'such as'
  return `${formatCounted(count, 'row')}, ${what} ${[...values].join(', ')}`
}
