import type { ObjectStore } from '../../src/storage/object-store.ts'

type Operation = Exclude<keyof ObjectStore, 'uri' | 'list'>

/** A store that runs `fault` before each operation on a key; what it throws is what the operation fails with. */
export function faultyStore(
  store: ObjectStore,
  fault: (operation: Operation, key: string) => void,
): ObjectStore {
  const faultThen = async <T>(operation: Operation, key: string, operate: () => Promise<T>): Promise<T> => {
    fault(operation, key)
    return operate()
  }
  return {
    uri: store.uri,
    get: (key) => faultThen('get', key, () => store.get(key)),
    head: (key) => faultThen('head', key, () => store.head(key)),
    put: (key, bytes, condition) => faultThen('put', key, () => store.put(key, bytes, condition)),
    putStream: (key, chunks) => faultThen('putStream', key, () => store.putStream(key, chunks)),
    list: (prefix) => store.list(prefix),
    copy: (from, to, ifMatch) => faultThen('copy', to, () => store.copy(from, to, ifMatch)),
    delete: async (keys) => {
      for (const key of keys) fault('delete', key)
      await store.delete(keys)
    },
  }
}
