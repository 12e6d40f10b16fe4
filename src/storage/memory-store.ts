import { alreadyExists, hasChanged } from './failure.ts'
import { checkKey, checkPrefix } from './object-key.ts'
import type { ObjectInfo, ObjectStore, PutCondition } from './object-store.ts'

interface Entry {
  readonly bytes: Uint8Array
  readonly etag: string
}

/** A store that lasts as long as the process, for tests and trials. Each call gives an empty one of its own. */
export function memoryStore(): ObjectStore {
  const entries = new Map<string, Entry>()
  let writes = 0

  const info = (key: string, entry: Entry): ObjectInfo => ({
    key,
    sizeBytes: entry.bytes.length,
    etag: entry.etag,
  })

  const write = (key: string, bytes: Uint8Array): ObjectInfo => {
    const entry = { bytes, etag: String(++writes) }
    entries.set(key, entry)
    return info(key, entry)
  }

  return {
    uri: 'memory:',
    async get(key) {
      const entry = entries.get(checkKey(key))
      return entry ? { bytes: entry.bytes.slice(), etag: entry.etag } : null
    },
    async head(key) {
      const entry = entries.get(checkKey(key))
      return entry ? info(key, entry) : null
    },
    async put(key, bytes, condition) {
      checkCondition(key, entries.get(checkKey(key)), condition)
      return write(key, bytes.slice())
    },
    async putStream(key, chunks) {
      checkKey(key)
      const parts: Uint8Array[] = []
      for await (const chunk of chunks) parts.push(chunk.slice())
      return write(key, new Uint8Array(Buffer.concat(parts)))
    },
    async *list(prefix) {
      checkPrefix(prefix)
      for (const key of [...entries.keys()].sort()) {
        const entry = entries.get(key)
        if (entry && key.startsWith(prefix)) yield info(key, entry)
      }
    },
    async copy(from, to, ifMatch) {
      checkKey(to)
      const source = entries.get(checkKey(from))
      if (source?.etag !== ifMatch) throw hasChanged(from, ifMatch, source?.etag ?? null)
      return write(to, source.bytes)
    },
    async delete(keys) {
      for (const key of keys) entries.delete(checkKey(key))
    },
  }
}

function checkCondition(key: string, found: Entry | undefined, condition: PutCondition = {}): void {
  if (condition.ifNoneMatch && found) throw alreadyExists(key)
  if (condition.ifMatch !== undefined && condition.ifMatch !== found?.etag) {
    throw hasChanged(key, condition.ifMatch, found?.etag ?? null)
  }
}
