/** What a run keeps in staging between its states, and how what is left there is cleared away. */
import * as z from 'zod'
import { planKey, RUN_FILES, STAGING_PREFIX, stagingPrefix } from '../core/keys.ts'
import { type DayPlan, dayPlan } from '../core/plan.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { removeUnpublished } from './day-runs.ts'
import { readJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { verifiedPart } from './part-receipt.ts'

/** The files of a whole day, beside its plan and parts. */
export const stagedDayKeys = (runId: string) =>
  ({
    /** VerifyDay's: the parts that may be published (VerifiedDay). */
    verified: `${stagingPrefix(runId)}verified.json`,
    /** VerifyDay's: the inspections of all parts, merged. */
    inspection: `${stagingPrefix(runId)}inspection.json`,
    quality: `${stagingPrefix(runId)}${RUN_FILES.quality}`,
    profileJson: `${stagingPrefix(runId)}${RUN_FILES.profileJson}`,
    profileHtml: `${stagingPrefix(runId)}${RUN_FILES.profileHtml}`,
  }) as const

const verifiedRows = z.object({ rows: z.number(), digest: z.string(), parts: z.array(verifiedPart) })

/** What VerifyDay vouches for and PublishDay publishes. */
export const verifiedDay = verifiedRows.extend({
  columnDigests: z.record(z.string(), z.string()),
  sides: z.array(
    verifiedRows.extend({ name: z.string(), dataset: z.string(), knownOn: z.string().nullable() }),
  ),
})
export type VerifiedRows = Readonly<z.infer<typeof verifiedRows>>
export type VerifiedDay = Readonly<z.infer<typeof verifiedDay>>

export const readPlan = async (store: ObjectStore, runId: string): Promise<DayPlan> =>
  parseInput(dayPlan, await readJson(store, planKey(runId)))

/** All that clearing needs of a plan, so that a plan of another version's making can be cleared too. */
const whereabouts = dayPlan.pick({ dataset: true, date: true, sides: true })

/**
 * Removes everything that any run left in staging, and what those runs copied but never published. Only the holder
 * of the lock may: no other run is alive then, so all of it is left over.
 */
export async function sweepStaging(store: ObjectStore): Promise<void> {
  const runIds = new Set<string>()
  for await (const { key } of store.list(STAGING_PREFIX)) {
    const runId = /^run_id=([^/]+)\//.exec(key.slice(STAGING_PREFIX.length))?.[1]
    if (runId !== undefined) runIds.add(runId)
  }
  for (const runId of runIds) await clearStaging(store, runId)
}

/**
 * Removes one run's staging, and what it copied but never published. The plan goes last: as long as there is anything
 * to clear, it tells the next attempt where.
 */
export async function clearStaging(store: ObjectStore, runId: string): Promise<void> {
  if (await store.head(planKey(runId))) {
    await removeUnpublished(store, parseInput(whereabouts, await readJson(store, planKey(runId))))
  }
  const keys: string[] = []
  for await (const { key } of store.list(stagingPrefix(runId))) keys.push(key)
  await store.delete(keys.filter((key) => key !== planKey(runId)))
  await store.delete([planKey(runId)])
}
