import type { UtcDate } from '../utc-date.ts'
import { alertsOf } from './alerts/alerts.ts'
import { compareShapes, sumOf } from './compare-shapes.ts'
import type { DatasetProfile } from './dataset-profile.ts'
import type { FieldProfile } from './field-profile.ts'

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
  /** What `psi` is on average by chance alone; not to be told from it in small days. */
  readonly psiByChance: number | null
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
  /** The published days before together; null when there is but one, which `previous` tells of. */
  readonly week: DriftAgainst | null
}

/** The profile with what tells it from days before, alerts included. @param history latest first */
export function withDrift(profile: DatasetProfile, history: readonly PastDay[]): DatasetProfile {
  const compared = { ...profile, drift: compareDays(profile, history) }
  return { ...compared, alerts: alertsOf(compared) }
}

/** @param history latest first; null when there is none */
export function compareDays(profile: DatasetProfile, history: readonly PastDay[]): Drift | null {
  if (history.length === 0) return null
  return {
    previous: compareWith(profile, history.slice(0, 1)),
    week: history.length > 1 ? compareWith(profile, history) : null,
  }
}

function compareWith({ fields }: DatasetProfile, days: readonly PastDay[]): DriftAgainst {
  const drifts = fields.flatMap((field) => {
    const past = days.flatMap(({ profile }) => profile.fields.filter(({ name }) => name === field.name))
    return past.length === 0 ? [] : [fieldDrift(field, past)]
  })
  return {
    dates: days.map(({ date }) => date),
    rowsPerDay: days.reduce((sum, { profile }) => sum + profile.rows, 0) / days.length,
    fields: drifts,
    greatest: greatestOf(drifts),
  }
}

/** Days on which the field had another shape are left out. */
function fieldDrift(field: FieldProfile, past: readonly FieldProfile[]): FieldDrift {
  const { name, shape, nulls, nullShare } = field
  const rows = past.reduce((sum, { count, nulls }) => sum + count + nulls, 0)
  const nullsBefore = past.reduce((sum, { nulls }) => sum + nulls, 0)
  const alike = past.flatMap((day) =>
    shape && day.shape?.kind === shape.kind ? [{ shape: day.shape, nulls: day.nulls }] : [],
  )
  const found = shape && alike.length > 0 ? compareShapes({ shape, nulls }, sumOf(alike)) : null
  return {
    field: name,
    psi: found?.psi ?? null,
    psiByChance: found?.psiByChance ?? null,
    jensenShannon: found?.jensenShannon ?? null,
    nullShareBefore: rows === 0 ? 0 : nullsBefore / rows,
    nullShareNow: nullShare,
  }
}

function greatestOf(drifts: readonly FieldDrift[]): DriftAgainst['greatest'] {
  let greatest: DriftAgainst['greatest'] = null
  for (const { field, psi } of drifts)
    if (psi !== null && psi > (greatest?.psi ?? -1)) greatest = { field, psi }
  return greatest
}
