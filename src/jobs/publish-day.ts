// State PublishDay: makes the verified day visible to readers. The manifest, written last, is the commit point.
import * as z from 'zod'
import type { QualityReport } from '../core/expectations/check-day.ts'
import { failureKey } from '../core/failure.ts'
import { type Highlights, highlightsOf } from '../core/highlights.ts'
import { partFile, RUN_FILES, runPrefix, stagedPartKey, stagedSideKey } from '../core/keys.ts'
import { type Manifest, type ManifestSide, manifestKey } from '../core/manifest.ts'
import type { DayPlan } from '../core/plan.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { copyCurrent } from './copy-current.ts'
import { listDayRuns, readManifest, withdrawRun } from './day-runs.ts'
import { rebuildDaysIndex } from './days-index.ts'
import { inGroups } from './in-groups.ts'
import { readJson, writeJson } from './json-object.ts'
import { assertHolds } from './lock-store.ts'
import { parseInput } from './parse-input.ts'
import type { VerifiedPart } from './part-receipt.ts'
import { type PublishedSummary, summarizeManifest } from './published-summary.ts'
import { readPlan, stagedDayKeys, type VerifiedDay, type VerifiedRows, verifiedDay } from './staging.ts'
import { supersedeOthers } from './superseded-runs.ts'

const publishDayInput = z.object({ owner: z.string(), runId: z.string() })

/**
 * @param input `{owner, runId}`
 * @throws LockLostError when another run took over: it decides about the day now
 * @throws PreconditionFailedError when a verified part changed, or the run was published meanwhile
 */
export async function publishDay(input: unknown, context: JobContext): Promise<PublishedSummary> {
  const { owner, runId } = parseInput(publishDayInput, input)
  const { store } = context
  const { acquiredAt } = await assertHolds(owner, store)
  const plan = await readPlan(store, runId)
  const existing = await readManifest(store, plan)
  // An attempt before this one may have got past the commit point; what it published stands.
  const manifest = existing?.execution === owner ? existing : await publish(plan, owner, context)
  const summary = summarizeManifest(manifest, 'published', store.uri)
  // Before the run that it points at is moved away.
  await context.moveCatalog?.(summary)
  await supersedeOthers(store, plan, runId)
  await store.delete([failureKey(plan.dataset, plan.date)])
  const seconds = (Date.parse(manifest.publishedAt) - Date.parse(acquiredAt)) / 1000
  await context.announce?.({ ...summary, seconds })
  await rebuildDaysIndex(owner, context)
  return summary
}

async function publish(plan: DayPlan, owner: string, { store, now }: JobContext): Promise<Manifest> {
  if (plan.force) await withdraw(store, plan)
  const verified = parseInput(verifiedDay, await readJson(store, stagedDayKeys(plan.runId).verified))
  await copyDay(store, plan, verified)
  // Copying may have taken long: only a holder of the lock may commit.
  await assertHolds(owner, store)
  const manifest = manifestOf(plan, verified, {
    execution: owner,
    publishedAt: now().toISOString(),
    highlights: await readHighlights(store, plan.runId),
  })
  await writeJson(store, manifestKey(plan), manifest, { ifNoneMatch: '*' })
  return manifest
}

async function readHighlights(store: ObjectStore, runId: string): Promise<Highlights> {
  const { profileJson, quality } = stagedDayKeys(runId)
  const profile = (await readJson(store, profileJson)) as DatasetProfile
  return highlightsOf(profile, (await readJson(store, quality)) as QualityReport)
}

async function withdraw(store: ObjectStore, plan: DayPlan): Promise<void> {
  const runs = await listDayRuns(store, plan)
  for (const run of runs) if (run.runId === plan.runId) await withdrawRun(store, run)
}

/** @param dataset the plan's own, or that of a side */
const publishedPartKey = ({ date, runId }: DayPlan, dataset: string, part: number): string =>
  `${runPrefix(dataset, date, runId)}${partFile(part)}`

/** Sides go after the parts: where some of them is, the run itself is found. */
async function copyDay(store: ObjectStore, plan: DayPlan, { parts, sides }: VerifiedDay): Promise<void> {
  const { dataset, date, runId } = plan
  const copyPart = ({ part, etag }: VerifiedPart) =>
    store.copy(stagedPartKey(runId, part), publishedPartKey(plan, dataset, part), etag)
  for await (const _ of inGroups(parts, copyPart));
  for (const side of sides) {
    const copySide = ({ part, etag }: VerifiedPart) =>
      store.copy(stagedSideKey(runId, part, side.name), publishedPartKey(plan, side.dataset, part), etag)
    for await (const _ of inGroups(side.parts, copySide));
  }
  const staged = stagedDayKeys(runId)
  for (const file of ['quality', 'profileJson', 'profileHtml'] as const) {
    await copyCurrent(store, staged[file], `${runPrefix(dataset, date, runId)}${RUN_FILES[file]}`)
  }
}

function manifestOf(
  plan: DayPlan,
  verified: VerifiedDay,
  publication: Pick<Manifest, 'execution' | 'publishedAt' | 'highlights'>,
): Manifest {
  const { dataset, date, runId, averageRows, schema, schemaDigest, schemaVersion, seed, engineVersion } = plan
  return {
    dataset,
    date,
    runId,
    averageRows,
    ...manifestRows(plan, dataset, verified),
    columnDigests: verified.columnDigests,
    sides: verified.sides.map(({ name, dataset, knownOn, ...rows }) => ({
      name,
      dataset,
      knownOn,
      ...manifestRows(plan, dataset, rows),
    })),
    schema,
    schemaDigest,
    schemaVersion,
    seed,
    engineVersion,
    ...publication,
  }
}

function manifestRows(
  plan: DayPlan,
  dataset: string,
  verified: VerifiedRows,
): Pick<ManifestSide, 'rows' | 'parts' | 'digest' | 'bytes'> {
  const parts = verified.parts.map(({ part, rows, bytes, sha256 }) => ({
    key: publishedPartKey(plan, dataset, part),
    rows,
    sizeBytes: bytes,
    sha256,
  }))
  const bytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
  return { rows: verified.rows, parts, digest: verified.digest, bytes }
}
