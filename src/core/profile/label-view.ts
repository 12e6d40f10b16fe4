/** Rows of a group, and those whose label is true. Counts of all rows. */
export interface LabelRate {
  /** A value, or an hour as `07:00`; null: the rows in which the field is missing. */
  readonly value: string | null
  readonly rows: number
  readonly trues: number
}

/** Rates by one field, in order of the hours, else the most rows first. */
export interface LabelBreakdown {
  readonly field: string
  readonly rates: readonly LabelRate[]
}

/** How often the label is true, overall and by the fields that a report should look at. */
export interface LabelView {
  readonly label: string
  readonly rows: number
  readonly trues: number
  readonly breakdowns: readonly LabelBreakdown[]
}
