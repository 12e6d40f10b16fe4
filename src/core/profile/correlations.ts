/** Coefficients of each pair of the fields, a square in their order; null where a field does not vary. */
export interface Matrix {
  readonly fields: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

/** Of the sampled rows in which neither value is missing. */
export interface Correlations {
  /** Pearson's r of numbers, times and booleans. */
  readonly pearson: Matrix
  /** Spearman's rank correlation of the same fields. */
  readonly spearman: Matrix
  /** Cramér's V with bias correction (Bergsma, 2013), of fields of few values. */
  readonly cramersV: Matrix
}
