/** What became of each day, read from the store alone. */
import * as z from 'zod'
import { LOCK_KEY } from '../core/keys.ts'
import { type HeldLock, isOpen, parseLock } from '../core/lock.ts'
import { daysBetween, isUtcDate, type UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { listPublished } from './published-runs.ts'

export const DAY_STATES = ['published', 'running', 'failed', 'missing'] as const

export interface DayStatus {
  readonly dataset: string
  readonly date: UtcDate
  readonly state: (typeof DAY_STATES)[number]
  readonly rows: number | null
  readonly runId: string | null
  readonly publishedAt: string | null
  readonly bytes: number | null
  /** Rows of each side by its name. */
  readonly sides: Readonly<Record<string, number>>
  /** Why the last run failed, for failed days. */
  readonly reason: string | null
}

export interface DayRangeQuery {
  /** null: every dataset of the store. */
  readonly dataset: string | null
  /** Days from the first to the last, both included; null: the first or last that the store knows of. */
  readonly from: UtcDate | null
  readonly to: UtcDate | null
  readonly now: Date
}

type KnownDays = Map<UtcDate, DayStatus>

/** Days by dataset and date. Between the first and the last day of a dataset no day is left out. */
export async function listDays(store: ObjectStore, query: DayRangeQuery): Promise<DayStatus[]> {
  const datasets = new Map<string, KnownDays>()
  if (query.dataset !== null) datasets.set(query.dataset, new Map())
  for await (const status of knownDays(store, query)) {
    if (query.dataset !== null && status.dataset !== query.dataset) continue
    if (status.date < (query.from ?? status.date) || status.date > (query.to ?? status.date)) continue
    const days: KnownDays = datasets.get(status.dataset) ?? new Map()
    days.set(status.date, status)
    datasets.set(status.dataset, days)
  }
  return [...datasets].flatMap(([dataset, days]) => withMissing(dataset, days, query))
}

/** Of several statuses for a day the later counts: failed, then published, then running. */
async function* knownDays(store: ObjectStore, query: DayRangeQuery): AsyncGenerator<DayStatus> {
  yield* failedDays(store)
  for await (const manifest of listPublished(store, query.dataset === null ? '' : `${query.dataset}/`)) {
    const { dataset, date, rows, runId, publishedAt, bytes } = manifest
    const sides = Object.fromEntries(manifest.sides.map((side) => [side.name, side.rows]))
    yield { dataset, date, state: 'published', rows, runId, publishedAt, bytes, sides, reason: null }
  }
  const lock = await heldLock(store, query.now)
  // Clean-up holds the lock for no day at all.
  if (lock && isUtcDate(lock.date))
    yield unpublished(lock, { state: 'running', runId: lock.runId, reason: null })
}

const FAILURES_PREFIX = '_control/failures/'

const failureNote = z.object({
  dataset: z.string(),
  date: z.string(),
  runId: z.string(),
  error: z.string(),
  message: z.string(),
})

/** Notes of failed runs; they are removed when their day is published. */
async function* failedDays(store: ObjectStore): AsyncGenerator<DayStatus> {
  for await (const { key } of store.list(FAILURES_PREFIX)) {
    const object = await store.get(key)
    const note = failureNote.safeParse(object && JSON.parse(new TextDecoder().decode(object.bytes)))
    // Gone since it was listed, or no note: then nothing is known of the day.
    if (!note.success) continue
    const { error, message, runId } = note.data
    yield unpublished(note.data, { state: 'failed', runId, reason: `${error}: ${message}` })
  }
}

async function heldLock(store: ObjectStore, now: Date): Promise<HeldLock | null> {
  const object = await store.get(LOCK_KEY)
  if (!object) return null
  const lock = parseLock(new TextDecoder().decode(object.bytes))
  return lock.state === 'free' || isOpen(lock, now) ? null : lock
}

function unpublished(
  { dataset, date }: Pick<DayStatus, 'dataset' | 'date'>,
  known: Pick<DayStatus, 'state' | 'runId' | 'reason'>,
): DayStatus {
  return { dataset, date, rows: null, publishedAt: null, bytes: null, sides: {}, ...known }
}

function withMissing(dataset: string, days: KnownDays, { from, to }: DayRangeQuery): DayStatus[] {
  const known = [...days.keys()].sort()
  const first = from ?? known.at(0)
  const last = to ?? known.at(-1)
  if (first === undefined || last === undefined) return []
  return daysBetween(first, last).map(
    (date) =>
      days.get(date) ?? unpublished({ dataset, date }, { state: 'missing', runId: null, reason: null }),
  )
}
