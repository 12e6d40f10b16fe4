/** Rows that are alike in every column. */
export interface Duplicates {
  /** Rows beyond the first of each kind. */
  readonly rows: number
  readonly share: number
  /** Else `rows` is estimated from a sample of the distinct rows. */
  readonly isExact: boolean
}
