/** The runs of one day. Only the holder of the lock may remove any. */
import { dayPrefix, RUN_FILES, runPrefix, SUPERSEDED_PREFIX } from '../core/keys.ts'
import type { Manifest } from '../core/manifest.ts'
import { manifestKey, parseManifest } from '../core/manifest.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'

export interface DayRun {
  readonly runId: string
  /** Every key of the run, the manifest's included. */
  readonly keys: readonly string[]
  /** A run is published if it has a manifest; all else is a remainder of a run that died. */
  readonly manifestKey: string | null
}

/** What readers find of a day, and what runs that died left there. */
export const listDayRuns = (store: ObjectStore, dataset: string, date: UtcDate): Promise<DayRun[]> =>
  listRuns(store, { root: '', dataset, date })

/** The runs that others replaced, as long as they are kept. Without a manifest a run is not kept whole. */
export const listSupersededRuns = (store: ObjectStore, dataset: string, date: UtcDate): Promise<DayRun[]> =>
  listRuns(store, { root: SUPERSEDED_PREFIX, dataset, date })

interface Place {
  /** Before the keys as they are when published. */
  readonly root: string
  readonly dataset: string
  readonly date: UtcDate
}

async function listRuns(store: ObjectStore, { root, dataset, date }: Place): Promise<DayRun[]> {
  const keysOf = new Map<string, string[]>()
  for await (const { key } of store.list(root + dayPrefix(dataset, date))) {
    const runId = parsePublishedKey(key.slice(root.length))?.runId
    if (runId === undefined) continue // not made by a run, so not ours
    const keys = keysOf.get(runId) ?? []
    keysOf.set(runId, keys)
    keys.push(key)
  }
  return [...keysOf].map(([runId, keys]) => {
    const manifest = `${root}${runPrefix(dataset, date, runId)}${RUN_FILES.manifest}`
    return { runId, keys, manifestKey: keys.includes(manifest) ? manifest : null }
  })
}

/** The manifest goes first: from then on there is no such run, whatever happens to the rest. */
export async function withdrawRun(store: ObjectStore, run: DayRun): Promise<void> {
  if (run.manifestKey) await store.delete([run.manifestKey])
  await store.delete(run.keys)
}

/** Removes what was copied under a day's prefix and never published. */
export async function removeUnpublished(store: ObjectStore, dataset: string, date: UtcDate): Promise<void> {
  for (const run of await listDayRuns(store, dataset, date)) {
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
