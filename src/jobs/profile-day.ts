// State ProfileDay: the verified day's profile, as JSON and as a page to open.
import * as z from 'zod'
import { compileDataset } from '../core/dataset.ts'
import type { QualityReport } from '../core/expectations/check-day.ts'
import { Inspection } from '../core/inspection.ts'
import { withDrift } from '../core/profile/drift.ts'
import { summarize } from '../core/profile/summarize.ts'
import type { JobContext } from './context.ts'
import { readHistory } from './history.ts'
import { readJson, writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { readPlan, stagedDayKeys, verifiedDay } from './staging.ts'

/** Loads what draws charts, which takes long: whoever has time before there is a profile may load it then. */
export const loadPage = () => import('../report/profile-page.ts')

const profileDayInput = z.object({ runId: z.string() })

/**
 * What is known of the days before goes into the profile as well, so a day made again after others has another one.
 * @param input `{runId}`
 */
export async function profileDay(input: unknown, { store }: JobContext): Promise<Record<string, never>> {
  const { runId } = parseInput(profileDayInput, input)
  const plan = await readPlan(store, runId)
  const keys = stagedDayKeys(runId)
  const state = (await readJson(store, keys.inspection)) as ReturnType<Inspection['toJSON']>
  const quality = (await readJson(store, keys.quality)) as QualityReport
  const verified = parseInput(verifiedDay, await readJson(store, keys.verified))
  const { analysis } = compileDataset(plan.schema).form
  const profile = withDrift(summarize(Inspection.fromJSON(state), analysis), await readHistory(store, plan))
  const { renderProfilePage } = await loadPage()
  const page = renderProfilePage({
    title: plan.dataset,
    date: plan.date,
    profile,
    quality,
    lineage: {
      run: runId,
      seed: plan.seed,
      'schema version': plan.schemaVersion,
      'schema digest': plan.schemaDigest,
      'engine version': plan.engineVersion,
      parts: verified.parts.length,
      bytes: verified.parts.reduce((sum, part) => sum + part.bytes, 0),
      digest: verified.digest,
    },
  })
  await writeJson(store, keys.profileJson, profile)
  await store.put(keys.profileHtml, new TextEncoder().encode(page))
  return {}
}
