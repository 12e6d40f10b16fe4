import type { ColumnType } from '../../../src/core/column.ts'
import type { Check } from '../../../src/core/expectations/check.ts'
import type { DayFacts, DayRule } from '../../../src/core/expectations/day-rule.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import type { PastDay } from '../../../src/core/profile/drift.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'
import { DATE } from './facts.ts'

/** Columns of a day by name: their type, then their cells. */
export type Columns = Readonly<Record<string, readonly [ColumnType, readonly Cell[]]>>

/** What is said by every expectation that is not about single rows. */
export const COMMON = { severity: 'fail', from_rows: 1 } as const

export function inspectionOf(columns: Columns): Inspection {
  const entries = Object.entries(columns)
  const inspection = new Inspection(
    entries.map(([name, [type]]) => fieldOf(name, type)),
    { dayRows: entries[0][1][1].length },
  )
  inspection.add(batchOf(...entries.map(([, [type, cells]]) => plainColumn(type, cells))))
  return inspection
}

export const dayOf = (columns: Columns, history: readonly PastDay[] = []): DayFacts => ({
  date: DATE,
  inspection: inspectionOf(columns),
  history,
})

/** A published day with these columns. */
export const publishedDay = (date: string, columns: Columns): PastDay => ({
  date,
  profile: summarize(inspectionOf(columns)),
})

/** The one check that a rule makes of a day. */
export function checkBy(rule: DayRule, facts: DayFacts): Check {
  const checks = rule(facts)
  if (checks.length !== 1) throw new Error(`expected one check, found ${checks.length}`)
  return checks[0]
}

/** Whole numbers from 1 to n. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)
