/** Finding what is published. A run is published when its manifest is there, and only then. */
import { dayPrefix, RUN_FILES } from '../core/keys.ts'
import { type Manifest, parseManifest } from '../core/manifest.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'

/** Manifests under a prefix, in the order of their keys, read one at a time. */
export async function* listPublished(store: ObjectStore, prefix: string): AsyncGenerator<Manifest> {
  for await (const { key } of store.list(prefix)) {
    if (parsePublishedKey(key)?.file !== RUN_FILES.manifest) continue
    const object = await store.get(key)
    // Withdrawn since it was listed.
    if (object) yield parseManifest(object.bytes, key)
  }
}

/** The published run of a day, the newest should a replacement be under way, or null. */
export async function findPublished(
  store: ObjectStore,
  dataset: string,
  date: UtcDate,
): Promise<Manifest | null> {
  let newest: Manifest | null = null
  for await (const manifest of listPublished(store, dayPrefix(dataset, date))) {
    if (newest === null || manifest.publishedAt > newest.publishedAt) newest = manifest
  }
  return newest
}
