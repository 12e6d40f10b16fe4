/** Small JSON objects in a store. */
import { CorruptPartError } from '../core/errors.ts'
import type { ObjectInfo, ObjectStore, PutCondition } from '../storage/object-store.ts'

export function writeJson(
  store: ObjectStore,
  key: string,
  value: unknown,
  condition?: PutCondition,
): Promise<ObjectInfo> {
  return store.put(key, new TextEncoder().encode(JSON.stringify(value)), condition)
}

/** What the bytes say, or null where they are not JSON. */
export function jsonOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** @throws CorruptPartError when there is no such object, or it is not JSON */
export async function readJson(store: ObjectStore, key: string): Promise<unknown> {
  const object = await store.get(key)
  if (!object) throw new CorruptPartError(`${key}: expected an object, found none`)
  try {
    return JSON.parse(new TextDecoder().decode(object.bytes))
  } catch (cause) {
    throw new CorruptPartError(`${key}: expected JSON, found other content`, { cause })
  }
}
