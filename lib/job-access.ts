/** What each function may touch in the bucket, and no more. Patterns are built from the keys that the jobs use. */
import { failureKey, QUARANTINE_PREFIX } from '../src/core/failure.ts'
import { LOCK_KEY, runPrefix, STAGING_PREFIX, supersededKey } from '../src/core/keys.ts'

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
    read: [STAGED, QUARANTINED],
    write: [STAGED, QUARANTINED],
    delete: [QUARANTINED],
    list: [STAGED, QUARANTINED],
  },
  ProfileDay: { read: [STAGED], write: [STAGED] },
  PublishDay: {
    read: [LOCK_KEY, STAGED, PUBLISHED, SUPERSEDED],
    write: [PUBLISHED, SUPERSEDED],
    delete: [PUBLISHED, SUPERSEDED, FAILURES],
    list: [STAGED, PUBLISHED_DAYS, supersededKey(PUBLISHED_DAYS)],
  },
  CleanupRun: {
    read: [LOCK_KEY, STAGED, FAILURES],
    write: [FAILURES],
    delete: [STAGED, PUBLISHED],
    list: [STAGED, PUBLISHED_DAYS],
  },
  ReleaseRun: { read: [LOCK_KEY], write: [LOCK_KEY], list: [LOCK_KEY] },
  /** CleanupRun and ReleaseRun in one. */
  RecoverRun: {
    read: [LOCK_KEY, STAGED, FAILURES],
    write: [FAILURES, LOCK_KEY],
    delete: [STAGED, PUBLISHED],
    list: [STAGED, PUBLISHED_DAYS],
  },
  PlanBackfill: { read: [FAILURES], list: ['*'] },
  SummarizeBackfill: {},
} as const satisfies Record<string, Access>

export type JobName = keyof typeof JOB_ACCESS
