import type { UtcDate } from '../utc-date.ts'
import type { DatasetProfile } from './dataset-profile.ts'

/** A day that was published before, as its profile tells. */
export interface PastDay {
  readonly date: UtcDate
  readonly profile: DatasetProfile
}

/** How far a field is from what it was. */
export interface FieldDrift {
  readonly field: string
  /** Population stability index, 0 when alike; null when the two cannot be compared. */
  readonly psi: number | null
  /** Jensen-Shannon distance with logarithms to base 2, 0 to 1. */
  readonly jensenShannon: number | null
  readonly nullShareBefore: number
  readonly nullShareNow: number
}

/** A day against one or several before it. */
export interface DriftAgainst {
  /** Days compared with, latest first. */
  readonly dates: readonly UtcDate[]
  /** Of all of them, on average a day. */
  readonly rowsPerDay: number
  /** In the order of the fields that both have. */
  readonly fields: readonly FieldDrift[]
  /** Greatest PSI of a field. */
  readonly greatest: { readonly field: string; readonly psi: number } | null
}

export interface Drift {
  /** The published day just before. */
  readonly previous: DriftAgainst
  /** The published ones of the seven days before, together; null when there are none. */
  readonly week: DriftAgainst | null
}
