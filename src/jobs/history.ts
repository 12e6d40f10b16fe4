/** What was published before a day, for whatever compares days. */
import * as z from 'zod'
import { monthPrefix, RUN_FILES, runPrefix } from '../core/keys.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import type { PastDay } from '../core/profile/drift.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import { addDays, type UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { DayPlace } from './day-runs.ts'
import { inGroups } from './in-groups.ts'
import { jsonOrNull } from './json-object.ts'
import { findPublished } from './published-runs.ts'

const TRAILING_DAYS = 7
/** How far back the last published day is looked for; nobody compares with one of a year ago. */
const MONTHS_SOUGHT = 12

/** What days are compared by. A profile of an older form lacks some of it. */
const comparable = z.object({
  rows: z.number(),
  fields: z.array(
    z.looseObject({
      name: z.string(),
      count: z.number(),
      nulls: z.number(),
      nullShare: z.number(),
      distinct: z.number(),
      kind: z.string(),
      shape: z.object({ kind: z.string(), cells: z.array(z.unknown()) }).nullable(),
      number: z.object({ mean: z.number() }).nullable(),
    }),
  ),
})

/**
 * The published days among the seven before a day, or the last one before these if there are none; latest first. Days whose
 * profile is missing, damaged or of an older form are left out: what was published long ago is no fault of this day.
 */
export async function readHistory(
  store: ObjectStore,
  { dataset, date }: Pick<DayPlace, 'dataset' | 'date'>,
): Promise<PastDay[]> {
  const week = Array.from({ length: TRAILING_DAYS }, (_, i) => addDays(date, -1 - i))
  const history = await pastDays(store, dataset, week)
  if (history.length > 0) return history
  const last = await lastPublishedBefore(store, dataset, week.at(-1) as UtcDate)
  return last === null ? [] : pastDays(store, dataset, [last])
}

async function pastDays(store: ObjectStore, dataset: string, dates: readonly UtcDate[]): Promise<PastDay[]> {
  const days: PastDay[] = []
  for await (const profile of inGroups(dates, (date) => readProfile(store, dataset, date))) {
    if (profile) days.push(profile)
  }
  return days
}

async function readProfile(store: ObjectStore, dataset: string, date: UtcDate): Promise<PastDay | null> {
  const manifest = await findPublished(store, dataset, date)
  if (!manifest) return null
  const object = await store.get(`${runPrefix(dataset, date, manifest.runId)}${RUN_FILES.profileJson}`)
  const profile = object && jsonOrNull(object.bytes)
  return comparable.safeParse(profile).success ? { date, profile: profile as DatasetProfile } : null
}

/** Looks at keys alone, a month at a time. */
async function lastPublishedBefore(
  store: ObjectStore,
  dataset: string,
  date: UtcDate,
): Promise<UtcDate | null> {
  let month = date
  for (let sought = 0; sought < MONTHS_SOUGHT; sought++) {
    let last: UtcDate | null = null
    for await (const { key } of store.list(monthPrefix(dataset, month))) {
      const found = parsePublishedKey(key)
      if (found?.file === RUN_FILES.manifest && found.date < date) last = found.date
    }
    if (last !== null) return last
    month = addDays(`${month.slice(0, 7)}-01`, -1)
  }
  return null
}
