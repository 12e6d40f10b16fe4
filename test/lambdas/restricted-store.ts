import type { Access } from '../../lib/job-access.ts'
import { StorageError } from '../../src/core/errors.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'

/** Whether a pattern of IAM, in which `*` stands for any characters, covers the text. */
export function covers(patterns: readonly string[] = [], text: string): boolean {
  const escaped = (pattern: string) => pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return patterns.some((pattern) => new RegExp(`^${escaped(pattern)}$`, 's').test(text))
}

/** The store as S3 would show it to a function with these rights only; what it may not do is a StorageError. */
export function restrictedStore(store: ObjectStore, access: Access, who: string): ObjectStore {
  const demand = (right: keyof Access, text: string) => {
    if (!covers(access[right], text))
      throw new StorageError(`${text}: expected ${who} to have ${right}, found forbidden`)
  }
  /** S3 says "not found" only to those who may list. */
  const demandRead = async (key: string) => {
    demand('read', key)
    if (!access.list && !(await store.head(key))) throw new StorageError(`${key}: forbidden to ${who}`)
  }
  return {
    uri: store.uri,
    async get(key) {
      await demandRead(key)
      return store.get(key)
    },
    async head(key) {
      await demandRead(key)
      return store.head(key)
    },
    async put(key, bytes, condition) {
      demand('write', key)
      if (condition?.ifMatch !== undefined) demand('read', key)
      return store.put(key, bytes, condition)
    },
    async putStream(key, chunks) {
      demand('write', key)
      return store.putStream(key, chunks)
    },
    async *list(prefix) {
      demand('list', prefix)
      yield* store.list(prefix)
    },
    async copy(from, to, ifMatch) {
      demand('read', from)
      demand('write', to)
      demand('read', to)
      return store.copy(from, to, ifMatch)
    },
    async delete(keys) {
      for (const key of keys) demand('delete', key)
      return store.delete(keys)
    },
  }
}
