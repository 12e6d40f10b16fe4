/** Where things lie in a store. The only place that knows; constructs grant by these prefixes. */
import type { UtcDate } from './utc-date.ts'

export const STAGING_PREFIX = '_staging/'
export const LOCK_KEY = '_control/lock.json'

const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** `part-00007`: five digits sort up to 100,000 parts. */
const partName = (part: number) => `part-${pad(part, 5)}`

/** The month of a date: `payments/year=2026/month=11/`. */
export function monthPrefix(dataset: string, date: UtcDate): string {
  const [year, month] = date.split('-')
  return `${dataset}/year=${year}/month=${month}/`
}

/** Hive layout of one day: `payments/year=2026/month=11/day=19/`. */
export const dayPrefix = (dataset: string, date: UtcDate): string =>
  `${monthPrefix(dataset, date)}day=${date.split('-')[2]}/`

/** Everything a run publishes lies under this. */
export const runPrefix = (dataset: string, date: UtcDate, runId: string) =>
  `${dayPrefix(dataset, date)}run_id=${runId}/`

/** Runs that another run of their day replaced, under their old keys; no reader looks here. */
export const SUPERSEDED_PREFIX = '_superseded/'
export const supersededKey = (publishedKey: string) => `${SUPERSEDED_PREFIX}${publishedKey}`

export const stagingPrefix = (runId: string) => `${STAGING_PREFIX}run_id=${runId}/`

export const planKey = (runId: string) => `${stagingPrefix(runId)}plan.json`
export const stagedPartKey = (runId: string, part: number) =>
  `${stagingPrefix(runId)}${partName(part)}.parquet`
/** `part-00007.labels.parquet`: a side's rows of a part. */
export const stagedSideKey = (runId: string, part: number, side: string) =>
  `${stagingPrefix(runId)}${partName(part)}.${side}.parquet`
export const inspectionKey = (runId: string, part: number) => `${stagingPrefix(runId)}${partName(part)}.json`
/** Why a staged part is not what was written. */
export const partFaultKey = (runId: string, part: number) =>
  `${stagingPrefix(runId)}${partName(part)}.fault.json`

/** Files beside the parts begin with an underscore: Hive, Spark, Athena and Trino pass over them. */
export const RUN_FILES = {
  manifest: '_manifest.json',
  quality: '_quality.json',
  profileJson: '_profile.json',
  profileHtml: '_profile.html',
} as const

export const partFile = (part: number) => `${partName(part)}.parquet`

/** The calendar of all days of all datasets. */
export const INDEX_KEY = 'index.html'

/** Where an object of a store is, for people and for other programs. */
export const uriIn = (storeUri: string, key: string): string => `${storeUri.replace(/\/$/, '')}/${key}`
