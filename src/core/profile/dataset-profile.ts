import type { LabelSeparation } from '../separation.ts'
import type { Alert } from './alert.ts'
import type { Correlations } from './correlations.ts'
import type { Drift } from './drift.ts'
import type { Duplicates } from './duplicates.ts'
import type { FieldProfile, ProfileValue } from './field-profile.ts'
import type { Interaction } from './interactions.ts'
import type { LabelView } from './label-view.ts'
import type { Missing } from './missing.ts'

/** What the rows of a dataset look like: plain JSON, the same for any number of parts. */
export interface DatasetProfile {
  readonly rows: number
  readonly digest: string
  readonly fields: readonly FieldProfile[]
  /** Rows that were picked, by their numbers alone, for what needs whole rows: all of them when they are few. */
  readonly sampledRows: number
  /** What a reader should look at first, the gravest first. */
  readonly alerts: readonly Alert[]
  readonly correlations: Correlations
  readonly interactions: readonly Interaction[]
  readonly missing: Missing
  readonly duplicates: Duplicates
  /** The first and some further rows, values in the order of the fields. */
  readonly sample: readonly SampleRow[]
  /** What each column tells of the label by itself; null when the schema names no label. */
  readonly separation: LabelSeparation | null
  /** How often the label is true; null when the schema names no label. */
  readonly label: LabelView | null
  /** Against days before; null where there are none. */
  readonly drift: Drift | null
}

export interface SampleRow {
  /** Within the day, from 0. */
  readonly row: number
  readonly values: readonly (ProfileValue | null)[]
}
