import type { FieldType } from './column.ts'
import type { DeclaredDistribution } from './distribution.ts'

/** What the schema promises of a field's values; the expectations of a day are derived from it. `null`: no promise. */
export interface Declaration {
  /** Share of nulls among all rows when it is declared without conditions, else null. 0: never null. */
  readonly nullRate: number | null
  /** Every value is one of these. */
  readonly allowed: readonly (string | number | boolean)[] | null
  /** Numbers (timestamps: µs since 1970) lie within [min, max]. */
  readonly min: number | null
  readonly max: number | null
  /** Exactly round(rows × rate) rows are true. */
  readonly exactTrueRate: number | null
  /** Texts match this regular expression. */
  readonly pattern: string | null
  /** How each row's value is drawn, where the rows' values are independent and have nothing to do with their being null. */
  readonly distribution: DeclaredDistribution | null
  /** Timestamps fall on the day of the run. */
  readonly withinDay: boolean
  /** No value occurs twice in a day. */
  readonly unique: boolean
}

/** Declared promises, none unless given. */
export const NO_PROMISES: Declaration = {
  nullRate: null,
  allowed: null,
  min: null,
  max: null,
  exactTrueRate: null,
  pattern: null,
  distribution: null,
  withinDay: false,
  unique: false,
}

/** What a value keeps that keeps one of these, whichever: nothing where one of them promises nothing. */
export function promiseOfAny(promises: readonly Partial<Declaration>[]): Partial<Declaration> {
  const all = <T>(of: (promise: Partial<Declaration>) => T | null | undefined): T[] | null => {
    const found = promises.map(of)
    return found.every((promise) => promise !== null && promise !== undefined) ? (found as T[]) : null
  }
  const lists = all(({ allowed }) => allowed)
  const lows = all(({ min }) => min)
  const highs = all(({ max }) => max)
  const patterns = all(({ pattern }) => pattern)
  return {
    allowed: lists && [...new Set(lists.flat())],
    min: lows && Math.min(...lows),
    max: highs && Math.max(...highs),
    pattern: patterns && [...new Set(patterns)].join('|'),
    withinDay: promises.every(({ withinDay }) => withinDay === true),
  }
}

/** An output field of a dataset: its type and what is promised of it. */
export interface Field extends FieldType {
  readonly declared: Declaration
}
