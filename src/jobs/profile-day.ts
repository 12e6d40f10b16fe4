// State ProfileDay: the verified day's profile, as JSON and as a page to open.
import * as z from 'zod'
import { compileDataset } from '../core/dataset.ts'
import type { QualityReport } from '../core/expectations/check-day.ts'
import { Inspection } from '../core/inspection.ts'
import { summarize } from '../core/profile/summarize.ts'
import { renderProfilePage } from '../report/profile-page.ts'
import type { JobContext } from './context.ts'
import { readJson, writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { readPlan, stagedDayKeys, verifiedDay } from './staging.ts'

const profileDayInput = z.object({ runId: z.string() })

/** @param input `{runId}` */
export async function profileDay(input: unknown, { store }: JobContext): Promise<Record<string, never>> {
  const { runId } = parseInput(profileDayInput, input)
  const plan = await readPlan(store, runId)
  const keys = stagedDayKeys(runId)
  const state = (await readJson(store, keys.inspection)) as ReturnType<Inspection['toJSON']>
  const quality = (await readJson(store, keys.quality)) as QualityReport
  const verified = parseInput(verifiedDay, await readJson(store, keys.verified))
  const { analysis } = compileDataset(plan.schema).form
  const profile = summarize(Inspection.fromJSON(state), analysis)
  const page = renderProfilePage({
    title: `${plan.dataset} ${plan.date}`,
    profile,
    quality,
    lineage: {
      run: runId,
      seed: plan.seed,
      'schema version': plan.schemaVersion,
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
