/** The few figures of a published day that a calendar of days shows. */
import * as z from 'zod'
import type { QualityReport } from './expectations/check-day.ts'
import type { DatasetProfile } from './profile/dataset-profile.ts'

export const highlights = z.object({
  /** Share of the rows whose label is true; null where the schema names no label. */
  labelRate: z.number().nullable(),
  /** What is furthest from the published day before; null where there was none. */
  drift: z
    .object({
      field: z.string(),
      psi: z.number(),
      /** Whether the profile warns of it: in a small day a large index may be chance. */
      isNotable: z.boolean(),
    })
    .nullable(),
  /** Checks that failed without keeping the day from being published. */
  warnings: z.number().int().nonnegative(),
})
export type Highlights = Readonly<z.infer<typeof highlights>>

export const highlightsOf = (profile: DatasetProfile, report: QualityReport): Highlights => ({
  labelRate: profile.label && profile.label.rows > 0 ? profile.label.trues / profile.label.rows : null,
  drift: driftOf(profile),
  warnings: report.checks.filter(({ passed, severity }) => !passed && severity === 'warn').length,
})

/** The greatest index of a field that the profile warns of, or of any field where it warns of none. */
function driftOf({ drift, alerts }: DatasetProfile): Highlights['drift'] {
  if (!drift) return null
  const warned = new Set(
    alerts.flatMap(({ kind, field }) => (kind === 'drift' && field !== null ? field : [])),
  )
  let greatest: Highlights['drift'] = null
  for (const { field, psi } of drift.previous.fields) {
    if (psi === null) continue
    const isNotable = warned.has(field)
    const isGreater = !greatest || (isNotable === greatest.isNotable ? psi > greatest.psi : isNotable)
    if (isGreater) greatest = { field, psi, isNotable }
  }
  return greatest
}
