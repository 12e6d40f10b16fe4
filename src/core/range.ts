/** Whole numbers in [start, end). */
export interface Range {
  readonly start: number
  readonly end: number
}
