/** What a store tells of days that somebody else makes: manifests, failure notes and the lock. */
import { LOCK_KEY } from '../core/keys.ts'
import { parseLock } from '../core/lock.ts'
import type { UtcDate } from '../core/utc-date.ts'
import { readFailureNote } from '../jobs/failure-notes.ts'
import { findPublished } from '../jobs/published-runs.ts'
import type { BackfilledDay } from '../jobs/summarize-backfill.ts'
import type { ObjectStore } from '../storage/object-store.ts'

export interface DayEnd {
  readonly status: BackfilledDay['status']
  /** Why a failed day failed, where that is known. */
  readonly reason: string | null
}

interface Day {
  readonly dataset: string
  readonly date: UtcDate
}

/** How a day ended since an instant, or null when it has not. */
export async function dayEndSince(store: ObjectStore, day: Day, since: Date): Promise<DayEnd | null> {
  const isSince = (time: string) => Date.parse(time) >= since.getTime()
  const manifest = await findPublished(store, day.dataset, day.date)
  if (manifest && isSince(manifest.publishedAt)) return { status: 'published', reason: null }
  const note = await readFailureNote(store, day.dataset, day.date)
  if (!note || !isSince(note.failedAt)) return null
  return { status: 'failed', reason: `${note.error}: ${note.message}` }
}

/** The day of the dataset that the lock's holder is at work on, or null. */
export async function runningDay(store: ObjectStore, dataset: string): Promise<UtcDate | null> {
  const object = await store.get(LOCK_KEY)
  const lock = object && parseLock(new TextDecoder().decode(object.bytes))
  return lock?.state === 'held' && lock.dataset === dataset ? lock.date : null
}
