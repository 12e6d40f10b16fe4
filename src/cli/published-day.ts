import { InvalidRequestError } from '../core/errors.ts'
import { RUN_FILES } from '../core/keys.ts'
import { type Manifest, parseManifest } from '../core/manifest.ts'
import type { UtcDate } from '../core/utc-date.ts'
import { findPublished } from '../jobs/published-runs.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { openStore } from '../storage/open-store.ts'

/** The day that a command is to read is not there. */
export class NotPublishedError extends Error {
  override name = 'NotPublishedError'
}

/**
 * The manifest of a published run by its place: the run's folder, as a path, file:// or s3://, or the manifest in it.
 *
 * @throws {InvalidRequestError} when there is none
 */
export async function manifestAt(location: string): Promise<Manifest> {
  const folder = location.replace(/(^|\/)_manifest\.json$/, '').replace(/\/+$/, '')
  const store = await openStore(folder || '.', 'run')
  const object = await store.get(RUN_FILES.manifest)
  if (object) return parseManifest(object.bytes, location)
  const expected = `the folder of a published run, or its ${RUN_FILES.manifest}`
  throw new InvalidRequestError([{ path: 'run', expected, found: location }])
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
