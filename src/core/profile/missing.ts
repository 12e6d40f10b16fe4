import type { Matrix } from './correlations.ts'

/** Sampled rows in which the same fields are missing. */
export interface MissingPattern {
  /** Names of the fields that are missing; none: the rows that are whole. */
  readonly fields: readonly string[]
  readonly rows: number
  readonly share: number
}

/** Which values are missing together. Nulls of each field are in its own profile, of all rows. */
export interface Missing {
  /** The commonest, most frequent first. */
  readonly patterns: readonly MissingPattern[]
  /** Correlation of being missing, of the fields that are missing now and then. */
  readonly together: Matrix
}
