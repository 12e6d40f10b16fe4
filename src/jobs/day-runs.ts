/** The runs of one day. Only the holder of the lock may remove any. */
import { dayPrefix, RUN_FILES, runPrefix, SUPERSEDED_PREFIX } from '../core/keys.ts'
import type { Manifest } from '../core/manifest.ts'
import { manifestKey, parseManifest } from '../core/manifest.ts'
import type { DayPlan } from '../core/plan.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import type { ObjectStore } from '../storage/object-store.ts'

/** A day of a dataset with its sides, by the datasets that they are. */
export interface DayPlace extends Pick<DayPlan, 'dataset' | 'date' | 'sides'> {}

export interface DayRun {
  readonly runId: string
  /** Every key of the run in the dataset itself, the manifest's included. */
  readonly keys: readonly string[]
  /** Those of its sides. They are written after and removed before the others, so there are none without any of those. */
  readonly sideKeys: readonly string[]
  /** A run is published if it has a manifest; all else is a remainder of a run that died. */
  readonly manifestKey: string | null
}

/** What readers find of a day, and what runs that died left there. */
export const listDayRuns = (store: ObjectStore, day: DayPlace): Promise<DayRun[]> => listRuns(store, '', day)

/** The runs that others replaced, as long as they are kept. Without a manifest a run is not kept whole. */
export const listSupersededRuns = (store: ObjectStore, day: DayPlace): Promise<DayRun[]> =>
  listRuns(store, SUPERSEDED_PREFIX, day)

/** @param root before the keys as they are when published */
async function listRuns(
  store: ObjectStore,
  root: string,
  { dataset, date, sides }: DayPlace,
): Promise<DayRun[]> {
  const keysOf = await listByRun(store, root, dayPrefix(dataset, date))
  const keysOfSides = await Promise.all(sides.map((side) => listByRun(store, root, dayPrefix(side, date))))
  return [...keysOf].map(([runId, keys]) => {
    const manifest = `${root}${runPrefix(dataset, date, runId)}${RUN_FILES.manifest}`
    const sideKeys = keysOfSides.flatMap((ofSide) => ofSide.get(runId) ?? [])
    return { runId, keys, sideKeys, manifestKey: keys.includes(manifest) ? manifest : null }
  })
}

/** Keys of a day by their run. What was not made by a run is not ours. */
async function listByRun(store: ObjectStore, root: string, prefix: string): Promise<Map<string, string[]>> {
  const keysOf = new Map<string, string[]>()
  for await (const { key } of store.list(root + prefix)) {
    const runId = parsePublishedKey(key.slice(root.length))?.runId
    if (runId === undefined) continue
    const keys = keysOf.get(runId) ?? []
    keysOf.set(runId, keys)
    keys.push(key)
  }
  return keysOf
}

/** The manifest goes first: from then on there is no such run, whatever happens to the rest. */
export async function withdrawRun(store: ObjectStore, run: DayRun): Promise<void> {
  if (run.manifestKey) await store.delete([run.manifestKey])
  await store.delete(run.sideKeys)
  await store.delete(run.keys)
}

/** Removes what was copied under a day's prefixes and never published. */
export async function removeUnpublished(store: ObjectStore, day: DayPlace): Promise<void> {
  for (const run of await listDayRuns(store, day)) {
    if (!run.manifestKey) await withdrawRun(store, run)
  }
}

/** The manifest of one run, or null when it is not published. */
export async function readManifest(
  store: ObjectStore,
  run: Pick<Manifest, 'dataset' | 'date' | 'runId'>,
): Promise<Manifest | null> {
  const key = manifestKey(run)
  const object = await store.get(key)
  return object && parseManifest(object.bytes, key)
}
