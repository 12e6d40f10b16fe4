// State PlanBackfill: a range of days in, the days to make out. Writes nothing and takes no lock.
import { backfillDays, parseBackfillRequest, type Reprocess } from '../core/backfill-request.ts'
import { failureKey } from '../core/failure.ts'
import type { RunRequest } from '../core/request.ts'
import { dayBefore, type UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { listDayRuns } from './day-runs.ts'
import { inGroups } from './in-groups.ts'
import { loadDataset } from './plan-day.ts'
import { listPublished } from './published-runs.ts'

/** `failed`: the last run of the day failed and none is published. */
export type DayState = 'missing' | 'failed' | 'published'

export interface BackfillDay {
  readonly date: UtcDate
  /** As found before the backfill. */
  readonly state: DayState
  /** Published days are made again only by force. */
  readonly force: boolean
}

export interface BackfillPlan {
  readonly dataset: string
  readonly dryRun: boolean
  /** The days to make, oldest first. */
  readonly days: readonly BackfillDay[]
  /** Days of the range that stay as they are. */
  readonly skipped: number
  /** The same for every day. */
  readonly settings: Pick<RunRequest, 'rows' | 'schema' | 'seed' | 'parts'>
}

const REPROCESSED: Readonly<Record<Reprocess, readonly DayState[]>> = {
  none: ['missing'],
  failed: ['missing', 'failed'],
  completed: ['missing', 'failed', 'published'],
}

/**
 * @param input a BackfillRequest or part of one
 * @throws InvalidRequestError, InvalidSchemaError
 */
export async function planBackfill(input: unknown, context: JobContext): Promise<BackfillPlan> {
  const { from, to, reprocess, dryRun, ...settings } = parseBackfillRequest(input, context.defaults)
  const { name } = await loadDataset(settings.schema, context)
  const last = to ?? dayBefore(context.now())
  const first = from ?? (await firstPublishedDay(context.store, name)) ?? last
  const range = backfillDays(first, last)
  const days: BackfillDay[] = []
  for await (const day of inGroups(range, (date) => describeDay(context.store, name, date))) {
    if (REPROCESSED[reprocess].includes(day.state)) days.push(day)
  }
  return { dataset: name, dryRun, days, skipped: range.length - days.length, settings }
}

async function describeDay(store: ObjectStore, dataset: string, date: UtcDate): Promise<BackfillDay> {
  const state = await stateOfDay(store, dataset, date)
  return { date, state, force: state === 'published' }
}

async function stateOfDay(store: ObjectStore, dataset: string, date: UtcDate): Promise<DayState> {
  const runs = await listDayRuns(store, { dataset, date, sides: [] })
  if (runs.some((run) => run.manifestKey)) return 'published'
  return (await store.head(failureKey(dataset, date))) ? 'failed' : 'missing'
}

/** Keys are listed in order and their dates have leading zeros, so the first manifest found is the oldest day's. */
async function firstPublishedDay(store: ObjectStore, dataset: string): Promise<UtcDate | null> {
  for await (const manifest of listPublished(store, `${dataset}/`)) return manifest.date
  return null
}
