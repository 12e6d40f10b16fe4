import type { Inspection } from '../inspection.ts'
import { separationOf } from '../separation.ts'
import type { Analysis } from './analysis.ts'
import type { DatasetProfile } from './dataset-profile.ts'
import { describeField } from './describe-field.ts'

const NOTHING = { fields: [], values: [] }

/**
 * The profile of the rows of an inspection, not yet compared with other days.
 *
 * @param analysis what the schema says of what to look at, if there is one
 */
export function summarize(inspection: Inspection, analysis: Analysis = {}): DatasetProfile {
  const { rows, nulls, columns } = inspection
  const digests = inspection.digest.columnHex()
  const fields = inspection.fields.map((field, i) =>
    describeField(
      { field, sketch: columns[i], rows, nulls: nulls[i], digest: digests[field.name] },
      analysis,
    ),
  )
  return {
    rows,
    digest: inspection.digest.hex(),
    fields,
    sampledRows: 0,
    alerts: [],
    correlations: { pearson: NOTHING, spearman: NOTHING, cramersV: NOTHING },
    interactions: [],
    missing: { patterns: [], together: NOTHING },
    duplicates: { rows: 0, share: 0, isExact: false },
    sample: [],
    separation: separationOf(inspection),
    label: null,
    drift: null,
  }
}
