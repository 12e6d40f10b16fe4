import type { Manifest } from '../core/manifest.ts'
import type { UtcDate } from '../core/utc-date.ts'
import { findPublished } from '../jobs/published-runs.ts'
import type { ObjectStore } from '../storage/object-store.ts'

/** The day that a command is to read is not there. */
export class NotPublishedError extends Error {
  override name = 'NotPublishedError'
}

/** @throws {NotPublishedError} naming the day, the store and what would make it */
export async function requirePublished(
  store: ObjectStore,
  dataset: string,
  date: UtcDate,
): Promise<Manifest> {
  const manifest = await findPublished(store, dataset, date)
  if (manifest) return manifest
  throw new NotPublishedError(
    `date: expected a published day of ${dataset}, found none for ${date} in ${store.uri}; ` +
      'the commands "status" and "run" show and make days',
  )
}
