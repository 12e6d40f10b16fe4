import { isUtcDate, type UtcDate } from './utc-date.ts'

/** What the key of a published object says of it; the reverse of `runPrefix`. */
export interface PublishedKey {
  readonly dataset: string
  readonly date: UtcDate
  readonly runId: string
  /** The rest of the key: `part-00000.parquet`, `_manifest.json`. */
  readonly file: string
}

const PATTERN = /^([^/_][^/]*)\/year=(\d{4})\/month=(\d{2})\/day=(\d{2})\/run_id=([^/]+)\/(.+)$/

/** null for a key that no run publishes. */
export function parsePublishedKey(key: string): PublishedKey | null {
  const match = PATTERN.exec(key)
  if (!match) return null
  const [, dataset, year, month, day, runId, file] = match
  const date = `${year}-${month}-${day}`
  return isUtcDate(date) ? { dataset, date, runId, file } : null
}
