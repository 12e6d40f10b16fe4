/** What became of each day, read from the store alone. */
import { FAILURES_PREFIX, reasonOf } from '../core/failure.ts'
import type { Highlights } from '../core/highlights.ts'
import { LOCK_KEY } from '../core/keys.ts'
import { type HeldLock, isOpen, parseLock } from '../core/lock.ts'
import { daysBetween, isUtcDate, type UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { readNoteAt } from './failure-notes.ts'
import { inGroups } from './in-groups.ts'
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
  /** Why the last run failed: of failed days, and of published ones that were made again in vain since. */
  readonly reason: string | null
  /** Key of the report on the day, where that is why. The day's files are beside it. */
  readonly quality: string | null
  /** Of published days, but for the oldest. */
  readonly highlights: Highlights | null
}

export interface DayRangeQuery {
  /** null: every dataset of the store. */
  readonly dataset: string | null
  /** Days from the first to the last, both included; null: the first or last that the store knows of. */
  readonly from: UtcDate | null
  readonly to: UtcDate | null
  readonly now: Date
  /** Whose day is not running: asks while it holds the lock, when all is done. */
  readonly owner?: string
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
    days.set(status.date, withFailure(status, days.get(status.date)))
    datasets.set(status.dataset, days)
  }
  return [...datasets].flatMap(([dataset, days]) => withMissing(dataset, days, query))
}

/** Publication removes a day's note, so one on a published day is of a run since then: readers have the one from before. */
function withFailure(status: DayStatus, before: DayStatus | undefined): DayStatus {
  if (status.state !== 'published' || before?.state !== 'failed') return status
  return { ...status, reason: before.reason, quality: before.quality }
}

/** Of several statuses for a day the later counts: failed, then published, then running. */
async function* knownDays(store: ObjectStore, query: DayRangeQuery): AsyncGenerator<DayStatus> {
  yield* failedDays(store)
  for await (const manifest of listPublished(store, query.dataset === null ? '' : `${query.dataset}/`)) {
    const { dataset, date, rows, runId, publishedAt, bytes, highlights } = manifest
    const sides = Object.fromEntries(manifest.sides.map((side) => [side.name, side.rows]))
    const found = { rows, runId, publishedAt, bytes, sides, highlights }
    yield { dataset, date, state: 'published', ...found, reason: null, quality: null }
  }
  const lock = await heldLock(store, query.now)
  // Clean-up holds the lock for no day at all.
  if (lock && isUtcDate(lock.date) && lock.owner !== query.owner)
    yield { ...UNPUBLISHED, dataset: lock.dataset, date: lock.date, state: 'running', runId: lock.runId }
}

/** Notes of failed runs; they are removed when their day is published. */
async function* failedDays(store: ObjectStore): AsyncGenerator<DayStatus> {
  const notes = inGroups(store.list(FAILURES_PREFIX), ({ key }) => readNoteAt(store, key))
  for await (const note of notes) {
    // Gone since it was listed, or no note: then nothing is known of the day.
    if (!note) continue
    const { dataset, date, runId, quality } = note
    yield { ...UNPUBLISHED, dataset, date, state: 'failed', runId, reason: reasonOf(note), quality }
  }
}

async function heldLock(store: ObjectStore, now: Date): Promise<HeldLock | null> {
  const object = await store.get(LOCK_KEY)
  if (!object) return null
  const lock = parseLock(new TextDecoder().decode(object.bytes))
  return lock.state === 'free' || isOpen(lock, now) ? null : lock
}

const UNPUBLISHED = {
  state: 'missing',
  rows: null,
  runId: null,
  publishedAt: null,
  bytes: null,
  sides: {},
  reason: null,
  quality: null,
  highlights: null,
} as const

function withMissing(dataset: string, days: KnownDays, { from, to }: DayRangeQuery): DayStatus[] {
  const known = [...days.keys()].sort()
  const first = from ?? known.at(0)
  const last = to ?? known.at(-1)
  if (first === undefined || last === undefined) return []
  return daysBetween(first, last).map((date) => days.get(date) ?? { ...UNPUBLISHED, dataset, date })
}
