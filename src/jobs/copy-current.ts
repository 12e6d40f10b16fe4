import { CorruptPartError } from '../core/errors.ts'
import type { ObjectStore } from '../storage/object-store.ts'

/**
 * Copies an object as it is now.
 * @throws CorruptPartError when there is none
 */
export async function copyCurrent(store: ObjectStore, from: string, to: string): Promise<void> {
  const source = await store.head(from)
  if (!source) throw new CorruptPartError(`${from}: expected an object, found none`)
  await store.copy(from, to, source.etag)
}
