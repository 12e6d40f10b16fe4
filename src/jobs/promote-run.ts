/** Rolls a day back to a run that another replaced. Not a state of the workflow: a person asks for it. */
import { createHash } from 'node:crypto'
import { CorruptPartError, InvalidRequestError } from '../core/errors.ts'
import { failureKey } from '../core/failure.ts'
import { planKey, RUN_FILES, runPrefix, SUPERSEDED_PREFIX, supersededKey } from '../core/keys.ts'
import { type Manifest, type ManifestPart, manifestKey, parseManifest } from '../core/manifest.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { type DayPlace, listSupersededRuns, readManifest, removeUnpublished } from './day-runs.ts'
import { rebuildDaysIndex } from './days-index.ts'
import { writeJson } from './json-object.ts'
import { assertHolds, freeLock, lockOf, takeLock } from './lock-store.ts'
import { listSides } from './published-runs.ts'
import { type PublishedSummary, summarizeManifest } from './published-summary.ts'
import { clearStaging } from './staging.ts'
import { supersedeOthers } from './superseded-runs.ts'

export interface Promotion {
  /** Who asks, as the lock names its holder. */
  readonly owner: string
  readonly dataset: string
  readonly date: UtcDate
  readonly runId: string
}

/**
 * Publishes a superseded run again, every byte held against its manifest, and supersedes the one that the day has.
 * `already-published` when the day has this run.
 *
 * @throws {InvalidRequestError} when no such run is kept, naming those that are
 * @throws {CorruptPartError} when what is kept is not what was published; the day stays as it is
 * @throws {LockHeldError} while a run is active
 */
export async function promoteRun(promotion: Promotion, context: JobContext): Promise<PublishedSummary> {
  const { owner, dataset, date, runId } = promotion
  const { store } = context
  const startedAt = context.now()
  await takeLock({ owner, runId, dataset, date }, context)
  try {
    const existing = await readManifest(store, promotion)
    const sides = await listSides(store, { dataset, date, sides: [] }, ['', SUPERSEDED_PREFIX])
    const day = { dataset, date, sides }
    const manifest = existing ?? (await publishAgain(promotion, day, context))
    const summary = summarizeManifest(manifest, existing ? 'already-published' : 'published', store.uri)
    await context.moveCatalog?.(summary)
    await supersedeOthers(store, day, runId)
    await store.delete([failureKey(dataset, date)])
    const seconds = (Date.parse(manifest.publishedAt) - startedAt.getTime()) / 1000
    if (!existing) await context.announce?.({ ...summary, seconds })
    await rebuildDaysIndex(owner, context)
    return summary
  } finally {
    await freeLock(owner, context)
  }
}

async function publishAgain(
  promotion: Promotion,
  day: DayPlace,
  { store, now }: JobContext,
): Promise<Manifest> {
  const { owner, runId } = promotion
  const manifest = await readSuperseded(store, promotion)
  await removeUnpublished(store, day)
  // Should this process die, whoever takes the lock next finds here which day to clear of unpublished copies.
  await writeJson(store, planKey(runId), day)
  try {
    await copyBack(store, manifest)
    // Copying may have taken long: only a holder of the lock may commit.
    await assertHolds(owner, store)
    const published = { ...manifest, execution: owner, publishedAt: now().toISOString() }
    await writeJson(store, manifestKey(manifest), published, { ifNoneMatch: '*' })
    return published
  } finally {
    // Without the lock, what lies there may be another run's by now.
    if (await lockOf(owner, store)) await clearStaging(store, runId)
  }
}

async function readSuperseded(store: ObjectStore, promotion: Promotion): Promise<Manifest> {
  const key = supersededKey(manifestKey(promotion))
  const object = await store.get(key)
  if (object) return parseManifest(object.bytes, key)
  const { dataset, date, runId } = promotion
  const kept = (await listSupersededRuns(store, { dataset, date, sides: [] })).flatMap((run) =>
    run.manifestKey ? run.runId : [],
  )
  const expected = `a superseded run of ${dataset} ${date} (${kept.join(', ') || 'none is kept'})`
  throw new InvalidRequestError([{ path: 'run', expected, found: runId }])
}

/** Parts one at a time: each is in memory while its digest is made. Other files are copied as they are. */
async function copyBack(store: ObjectStore, manifest: Manifest): Promise<void> {
  for (const part of manifest.parts) await copyVerified(store, part)
  for (const { parts } of manifest.sides) for (const part of parts) await copyVerified(store, part)
  const { dataset, date, runId } = manifest
  for (const file of [RUN_FILES.quality, RUN_FILES.profileJson, RUN_FILES.profileHtml]) {
    const key = `${runPrefix(dataset, date, runId)}${file}`
    const kept = await store.head(supersededKey(key))
    if (kept) await store.copy(kept.key, key, kept.etag)
  }
}

async function copyVerified(store: ObjectStore, { key, sha256 }: ManifestPart): Promise<void> {
  const kept = await store.get(supersededKey(key))
  const found = kept ? createHash('sha256').update(kept.bytes).digest('hex') : 'no object'
  if (!kept || found !== sha256) {
    throw new CorruptPartError(`${supersededKey(key)}: expected the SHA-256 ${sha256}, found ${found}`)
  }
  await store.copy(supersededKey(key), key, kept.etag)
}
