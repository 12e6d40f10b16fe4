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
import { type SampledField, sampledField } from './sampled-rows.ts'

/**
 * The profile of the rows of an inspection, not compared with other days.
 *
 * @param analysis what the schema says of what to look at, if there is one
 */
export function summarize(inspection: Inspection, analysis: Analysis = {}): DatasetProfile {
  const { rows, digest } = inspection
  const { rows: sampledRows, rowNumbers } = inspection.sample
  const sampled = describeFields(inspection, analysis)
  const fields = sampled.map(({ field }) => field)
  const correlations = correlationsOf(sampled, analysis)
  const profile = {
    rows,
    digest: digest.hex(),
    fields,
    sampledRows,
    correlations,
    interactions: interactionsOf(sampled, correlations, analysis),
    missing: missingOf(sampled, sampledRows),
    duplicates: duplicatesOf(rows, inspection.distinctRows, sampled),
    sample: sampleRowsOf(sampled, rowNumbers),
    separation: separationOf(inspection),
    label: labelViewOf(inspection, fields, analysis),
    drift: null,
  }
  return { ...profile, alerts: alertsOf(profile) }
}

function describeFields(inspection: Inspection, analysis: Analysis): SampledField[] {
  const { rows, nulls } = inspection
  const digests = inspection.digest.columnHex()
  const columns = inspection.sample.columns()
  return inspection.fields.map((field, i) => {
    const sketch = inspection.columns[i]
    const column = { field, sketch, rows, nulls: nulls[i], digest: digests[field.name], sampled: columns[i] }
    return sampledField(describeField(column, analysis), columns[i])
  })
}
