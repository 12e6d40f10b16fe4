import type { Batch } from '../column.ts'
import type { Field } from '../declaration.ts'
import type { UtcDate } from '../utc-date.ts'
import type { Severity } from './check.ts'

/** What rows keep or break, one by one. */
export interface RowPromise {
  /** Its name in reports: `pattern`, `range`. */
  readonly rule: string
  /** Null: the row as a whole. */
  readonly field: string | null
  readonly severity: Severity
  /** For people. */
  readonly expected: string
}

/** A promise that every row keeps or breaks by itself, or beside the rows before it. */
export interface RowRule extends RowPromise {
  /** A test of the batches of one part, which are shown to it in their order. */
  open(): RowTest
}

/** Numbers, within the batch, of the rows that break the rule, rising. Quick where there are none. */
export type RowTest = (batch: Batch) => Int32Array

/** A field of a day and the number of its column. */
export interface Place {
  readonly field: Field
  readonly column: number
  readonly date: UtcDate
}

/** The rule that follows from one promise of a field's declaration; null when it makes no such promise. */
export type DerivedRule = (place: Place) => RowRule | null

/** What a test answers when every row keeps the rule. */
export const NO_ROWS = new Int32Array(0)
