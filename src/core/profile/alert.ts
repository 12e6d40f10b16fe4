/** In the order of gravity. */
export const ALERT_KINDS = [
  'empty',
  'constant',
  'drift',
  'duplicates',
  'missing',
  'infinite',
  'correlated',
  'imbalance',
  'skewed',
  'zeros',
  'high cardinality',
  'unique',
  'constant length',
  'uniform',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** Something about a field, or about the rows, that a reader should know before using them. */
export interface Alert {
  readonly kind: AlertKind
  /** Null: the rows as a whole. */
  readonly field: string | null
  /** A sentence for people, with the figure: `5.01 % of values are missing`. */
  readonly message: string
}
