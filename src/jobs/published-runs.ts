/** Finding what is published. A run is published when its manifest is there, and only then. */
import { dayPrefix, RUN_FILES } from '../core/keys.ts'
import { type Manifest, parseManifest } from '../core/manifest.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { DayPlace } from './day-runs.ts'
import { inGroups } from './in-groups.ts'

/**
 * Manifests under a prefix, in the order of their keys.
 * @param root before the keys as they are when published: where superseded runs are kept, or nothing
 */
export async function* listPublished(
  store: ObjectStore,
  prefix: string,
  root = '',
): AsyncGenerator<Manifest> {
  const read = async (key: string) => ({ key, object: await store.get(key) })
  for await (const { key, object } of inGroups(manifestKeys(store, prefix, root), read)) {
    // Withdrawn since it was listed.
    if (object) yield parseManifest(object.bytes, key)
  }
}

async function* manifestKeys(store: ObjectStore, prefix: string, root: string): AsyncGenerator<string> {
  for await (const { key } of store.list(root + prefix)) {
    if (parsePublishedKey(key.slice(root.length))?.file === RUN_FILES.manifest) yield key
  }
}

/** The datasets of sides that runs of a day have: those given, and those of runs below these roots. */
export async function listSides(
  store: ObjectStore,
  { dataset, date, sides }: DayPlace,
  roots: readonly string[],
): Promise<string[]> {
  const datasets = new Set(sides)
  for (const root of roots) {
    for await (const run of listPublished(store, dayPrefix(dataset, date), root))
      for (const side of run.sides) datasets.add(side.dataset)
  }
  return [...datasets]
}

/** The published run of a day, or null. */
export const findPublished = async (
  store: ObjectStore,
  dataset: string,
  date: UtcDate,
): Promise<Manifest | null> => (await newestOfDays(listPublished(store, dayPrefix(dataset, date))))[0] ?? null

/** The published days of a dataset from the first to the last, both included, oldest first. */
export async function listPublishedDays(
  store: ObjectStore,
  dataset: string,
  { from, to }: { readonly from: UtcDate | null; readonly to: UtcDate },
): Promise<Manifest[]> {
  const days = await newestOfDays(listPublished(store, `${dataset}/`))
  return days.filter(({ date }) => date >= (from ?? date) && date <= to)
}

/** A run for each day: the newest should a replacement be under way. */
async function newestOfDays(runs: AsyncIterable<Manifest>): Promise<Manifest[]> {
  const days = new Map<UtcDate, Manifest>()
  for await (const run of runs) {
    if (run.publishedAt > (days.get(run.date)?.publishedAt ?? '')) days.set(run.date, run)
  }
  return [...days.values()]
}
