import { RUN_FILES, runPrefix, uriIn } from '../core/keys.ts'
import type { Manifest } from '../core/manifest.ts'

/** A side of a published day. */
export interface PublishedSide {
  readonly name: string
  readonly dataset: string
  readonly rows: number
  /** Where its files are, as many as the day's own parts; ends with a slash. */
  readonly uri: string
}

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
  readonly sides: readonly PublishedSide[]
}

export function summarizeManifest(
  manifest: Manifest,
  status: PublishedSummary['status'],
  storeUri: string,
): PublishedSummary {
  const { dataset, date, runId, rows, digest, bytes } = manifest
  const uriOf = (name: string) => uriIn(storeUri, runPrefix(name, date, runId))
  const uri = uriOf(dataset)
  const profile = `${uri}${RUN_FILES.profileHtml}`
  const sides = manifest.sides.map((side) => ({
    name: side.name,
    dataset: side.dataset,
    rows: side.rows,
    uri: uriOf(side.dataset),
  }))
  const parts = manifest.parts.length
  return { status, dataset, date, runId, rows, parts, digest, bytes, uri, profile, sides }
}
