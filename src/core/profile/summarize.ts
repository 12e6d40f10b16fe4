import type { Inspection } from '../inspection.ts'
import { separationOf } from '../separation.ts'
import { alertsOf } from './alerts/alerts.ts'
import type { Analysis } from './analysis.ts'
import { correlationsOf } from './correlations.ts'
import type { DatasetProfile } from './dataset-profile.ts'
import { describeField } from './describe-field.ts'
import { duplicatesOf } from './duplicates.ts'
import { interactionsOf } from './interactions.ts'
import { labelViewOf } from './label-view.ts'
import { missingOf } from './missing.ts'
import { sampleRowsOf } from './sample-rows.ts'
import type { SampledColumn, SampledField } from './sampled-rows.ts'

/**
 * The profile of the rows of an inspection, not compared with other days.
 *
 * @param analysis what the schema says of what to look at, if there is one
 */
export function summarize(inspection: Inspection, analysis: Analysis = {}): DatasetProfile {
  const { rows, digest } = inspection
  const sample = sampleOf(inspection)
  const sampled = describeFields(inspection, sample.columns, analysis)
  const fields = sampled.map(({ field }) => field)
  const correlations = correlationsOf(sampled, analysis)
  const profile = {
    rows,
    digest: digest.hex(),
    fields,
    sampledRows: sample.rows,
    correlations,
    interactions: interactionsOf(sampled, correlations, analysis),
    missing: missingOf(sampled, sample.rows),
    duplicates: duplicatesOf(rows, inspection.distinctRows),
    sample: sampleRowsOf(inspection.fields, sample),
    separation: separationOf(inspection),
    label: labelViewOf(inspection, fields, analysis),
    drift: null,
  }
  return { ...profile, alerts: alertsOf(profile) }
}

function describeFields(
  inspection: Inspection,
  columns: readonly SampledColumn[],
  analysis: Analysis,
): SampledField[] {
  const { rows, nulls } = inspection
  const digests = inspection.digest.columnHex()
  return inspection.fields.map((field, i) => {
    const column = { field, sketch: inspection.columns[i], rows, nulls: nulls[i], sampled: columns[i] }
    return { ...columns[i], field: describeField({ ...column, digest: digests[field.name] }, analysis) }
  })
}
