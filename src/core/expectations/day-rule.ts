import type { Inspection } from '../inspection.ts'
import type { PastDay } from '../profile/drift.ts'
import type { UtcDate } from '../utc-date.ts'
import type { Check, Severity } from './check.ts'

/** What rules over a whole day look at. */
export interface DayFacts {
  readonly date: UtcDate
  readonly inspection: Inspection
  /** Published days before, the latest first. */
  readonly history: readonly PastDay[]
}

/** Judges a whole day by one promise, or by some that are judged together. */
export type DayRule = (facts: DayFacts) => Check[]

/** What a judgement says beside what it is about. */
export type Verdict = Pick<Check, 'expected' | 'observed' | 'passed'>

/** An expectation of the schema, as far as all of them are alike. */
interface Written {
  readonly rule: string
  readonly field?: string | undefined
  readonly severity: Severity
  readonly from_rows: number
}

/** The rule of an expectation that the schema adds. Days that are too small are not judged, nor does one judge others. */
export function addedRule(
  { rule, field, severity, from_rows }: Written,
  judge: (facts: DayFacts) => Verdict,
): DayRule {
  return (facts) => {
    const about = { rule: rule.replaceAll('_', ' '), field: field ?? null, severity, offenders: null }
    const { rows } = facts.inspection
    const history = facts.history.filter(({ profile }) => profile.rows >= from_rows)
    const verdict = judge({ ...facts, history })
    if (rows >= from_rows) return [{ ...about, ...verdict }]
    return [{ ...about, ...verdict, observed: `${verdict.observed}; too few rows to judge`, passed: true }]
  }
}
