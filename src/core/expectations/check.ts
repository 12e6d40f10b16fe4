import type { Cell } from '../cell.ts'
import type { Field } from '../declaration.ts'
import type { ColumnSketch } from '../sketches/column-sketch.ts'
import type { UtcDate } from '../utc-date.ts'

/** `fail` keeps a day from being published, `warn` does not. */
export type Severity = 'fail' | 'warn'

/** One expectation and what was found; `expected` and `observed` are for people to read. */
export interface Check {
  readonly rule: string
  /** Null: the day as a whole. The dataset of a side: that side. */
  readonly field: string | null
  readonly severity: Severity
  readonly expected: string
  readonly observed: string
  readonly passed: boolean
  /** Rows that break it; null where the rule is not about single rows. */
  readonly offenders: Offenders | null
}

export interface Offenders {
  readonly count: number
  /** The first of them. */
  readonly rows: readonly OffendingRow[]
}

export interface OffendingRow {
  /** Within the day, from 0. */
  readonly row: number
  /** By field, in their order; times in ISO 8601, numbers that are not finite as text. */
  readonly values: Readonly<Record<string, Cell>>
}

/** One column of a day, as found in its parts. */
export interface ColumnFacts {
  readonly field: Field
  readonly date: UtcDate
  readonly rows: number
  readonly nulls: number
  readonly sketch: ColumnSketch
}

/** What a rule says of a column. */
export type Finding = Omit<Check, 'rule' | 'field' | 'offenders'>

/** Judges a column by one promise of its declaration; null when it makes no such promise. */
export type ColumnRule = (facts: ColumnFacts) => Finding | null
