/**
 * Objects as files below a folder. A write goes to an unfinished file beside its place and is renamed there, so it is
 * whole or absent. Needs a file system with hard links. Not synced to disk: a power cut may lose the latest writes.
 *
 * When the last object of a folder is deleted the folder goes too, with whatever unfinished writes killed processes
 * left in it; a stream still being written there fails with StorageError.
 */
import { readdir, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unlessAbsent } from './errno.ts'
import { storing } from './failure.ts'
import { copyObject, type Place, readObject, statObject, writeObject } from './file-object.ts'
import { checkKey, checkPrefix, isKey } from './object-key.ts'
import type { ObjectInfo, ObjectStore } from './object-store.ts'
import { inFolder, removeEmptyFolders } from './unfinished.ts'

/** A store in a folder, which the first write makes. */
export function fileStore(directory: string): ObjectStore {
  const root = resolve(directory)
  const placeOf = (key: string): Place => ({ key, path: join(root, checkKey(key)) })

  return {
    uri: pathToFileURL(root).href,
    get: async (key) => storing('to be read', key, () => readObject(placeOf(key))),
    head: async (key) => storing('to be examined', key, () => statObject(placeOf(key))),
    async put(key, bytes, condition) {
      const place = placeOf(key)
      // Tried anew when the folder vanished under the unfinished file, since these bytes are still at hand.
      const write = () => writeObject(place, [bytes], condition)
      return storing('to be written', key, () => inFolder(place.path, write))
    },
    putStream: async (key, chunks) => writeObject(placeOf(key), chunks),
    list: (prefix) => listObjects(root, prefix),
    async copy(from, to, ifMatch) {
      const [source, target] = [placeOf(from), placeOf(to)]
      return storing(`to be copied to ${to}`, from, () => copyObject(source, target, ifMatch))
    },
    async delete(keys) {
      const places = keys.map(placeOf)
      for (const { key, path } of places) {
        await storing('to be deleted', key, () => unlessAbsent(unlink(path), null))
      }
      for (const folder of new Set(places.map(({ path }) => dirname(path)))) {
        await storing('to be removed when empty', folder, () => removeEmptyFolders(folder, root))
      }
    },
  }
}

async function* listObjects(root: string, prefix: string): AsyncGenerator<ObjectInfo> {
  const folder = checkPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1)
  for await (const place of placesIn(root, folder, prefix)) {
    const info = await storing('to be examined', place.key, () => statObject(place))
    if (info) yield info
  }
}

/** In the order of whole keys: a folder sorts as its name with the slash, so `a-b` comes before what is in `a`. */
async function* placesIn(root: string, folder: string, prefix: string): AsyncGenerator<Place> {
  const path = join(root, folder)
  const entries = await storing('to be listed', folder || root, () =>
    unlessAbsent(readdir(path, { withFileTypes: true }), []),
  )
  const names = entries
    .filter((entry) => isKey(entry.name) && (entry.isFile() || entry.isDirectory()))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  for (const name of names.sort()) {
    const key = folder + name
    if (!key.startsWith(prefix)) continue
    if (name.endsWith('/')) yield* placesIn(root, key, prefix)
    else yield { key, path: join(root, key) }
  }
}
