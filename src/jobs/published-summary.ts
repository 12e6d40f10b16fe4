import { RUN_FILES, runPrefix } from '../core/keys.ts'
import type { Manifest } from '../core/manifest.ts'

/** What a finished run says of itself: the output of the workflow's execution. */
export interface PublishedSummary {
  readonly status: 'published' | 'already-published'
  readonly dataset: string
  readonly date: string
  readonly runId: string
  readonly rows: number
  /** Number of files. */
  readonly parts: number
  readonly digest: string
  /** Of all parts together. */
  readonly bytes: number
  /** Where the parts and the manifest are; ends with a slash. */
  readonly uri: string
  /** Where the HTML profile is. */
  readonly profile: string
}

export function summarizeManifest(
  manifest: Manifest,
  status: PublishedSummary['status'],
  storeUri: string,
): PublishedSummary {
  const { dataset, date, runId, rows, digest, bytes } = manifest
  const uri = `${storeUri.replace(/\/$/, '')}/${runPrefix(dataset, date, runId)}`
  const profile = `${uri}${RUN_FILES.profileHtml}`
  return { status, dataset, date, runId, rows, parts: manifest.parts.length, digest, bytes, uri, profile }
}
