/** What each function may touch in the bucket, and no more. Patterns are built from the keys that the jobs use. */
import { failureKey, QUARANTINE_PREFIX } from '../src/core/failure.ts'
import { INDEX_KEY, LOCK_KEY, RUN_FILES, runPrefix, STAGING_PREFIX, supersededKey } from '../src/core/keys.ts'

/** Key patterns as IAM has them: `*` stands for any characters, slashes included. */
export interface Access {
  readonly read?: readonly string[]
  readonly write?: readonly string[]
  readonly delete?: readonly string[]
  /**
   * Prefixes it may list. A function that looks for what may be absent needs one too: without the right to list, S3
   * answers "forbidden" instead of "not found".
   */
  readonly list?: readonly string[]
}

const STAGED = `${STAGING_PREFIX}*`
const ANY_DATE = '*-*-*'
/** Datasets may have any name, since a request may carry a schema of its own; the layout below it is fixed. */
const PUBLISHED = `${runPrefix('*', ANY_DATE, '*')}*`
const SUPERSEDED = supersededKey(PUBLISHED)
const PUBLISHED_DAYS = PUBLISHED.slice(0, PUBLISHED.indexOf('run_id='))
const FAILURES = failureKey('*', '*')
/** Of days and of months, for the star stands for slashes as well. */
const PUBLISHED_MONTHS = PUBLISHED.slice(0, PUBLISHED.indexOf('day='))
const PROFILES = `${runPrefix('*', ANY_DATE, '*')}${RUN_FILES.profileJson}`
const MANIFESTS = `${runPrefix('*', ANY_DATE, '*')}${RUN_FILES.manifest}`
const QUARANTINED = `${QUARANTINE_PREFIX}${PUBLISHED}`

export const JOB_ACCESS = {
  PlanDay: {
    read: [LOCK_KEY, STAGED, PUBLISHED],
    write: [LOCK_KEY, STAGED],
    delete: [STAGED, PUBLISHED],
    list: [STAGED, PUBLISHED_DAYS],
  },
  GeneratePart: { read: [STAGED], write: [STAGED] },
  InspectPart: { read: [STAGED], write: [STAGED], list: [STAGED] },
  VerifyDay: {
    read: [STAGED, QUARANTINED, MANIFESTS, PROFILES],
    write: [STAGED, QUARANTINED],
    delete: [QUARANTINED],
    list: [STAGED, QUARANTINED, PUBLISHED_MONTHS],
  },
  ProfileDay: { read: [STAGED, MANIFESTS, PROFILES], write: [STAGED], list: [PUBLISHED_MONTHS] },
  PublishDay: {
    read: [LOCK_KEY, STAGED, PUBLISHED, SUPERSEDED, FAILURES],
    write: [PUBLISHED, SUPERSEDED, INDEX_KEY],
    delete: [PUBLISHED, SUPERSEDED, FAILURES],
    // The calendar has every dataset that there is.
    list: ['*'],
  },
  CleanupRun: {
    read: [LOCK_KEY, STAGED, FAILURES, MANIFESTS],
    write: [FAILURES, INDEX_KEY],
    delete: [STAGED, PUBLISHED],
    list: ['*'],
  },
  ReleaseRun: { read: [LOCK_KEY], write: [LOCK_KEY], list: [LOCK_KEY] },
  /** CleanupRun and ReleaseRun in one. */
  RecoverRun: {
    read: [LOCK_KEY, STAGED, FAILURES, MANIFESTS],
    write: [FAILURES, LOCK_KEY, INDEX_KEY],
    delete: [STAGED, PUBLISHED],
    list: ['*'],
  },
  PlanBackfill: { read: [FAILURES], list: ['*'] },
  SummarizeBackfill: {},
} as const satisfies Record<string, Access>

export type JobName = keyof typeof JOB_ACCESS
