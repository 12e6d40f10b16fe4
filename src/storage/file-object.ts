/** One object as one file: how it is read, written whole or not at all, and copied. */
import type { BigIntStats } from 'node:fs'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { hasCode, unlessAbsent } from './errno.ts'
import { alreadyExists, hasChanged, storing } from './failure.ts'
import { withGuard } from './guard.ts'
import type { ObjectInfo, PutCondition } from './object-store.ts'
import { createUnfinished, inFolder, type Unfinished, unfinishedPath } from './unfinished.ts'

/** An object's key and the file that holds it. */
export interface Place {
  readonly key: string
  readonly path: string
}

export async function statObject(place: Place): Promise<ObjectInfo | null> {
  const stats = await unlessAbsent(stat(place.path, { bigint: true }), null)
  return stats?.isFile() ? toInfo(place, stats) : null
}

export async function readObject(place: Place): Promise<{ bytes: Uint8Array; etag: string } | null> {
  const handle = await unlessAbsent(open(place.path), null)
  if (!handle) return null
  try {
    const stats = await handle.stat({ bigint: true })
    if (!stats.isFile()) return null
    // A replaced object is another file, so the etag belongs to these bytes whatever happens meanwhile.
    return { bytes: await handle.readFile(), etag: etagOf(stats) }
  } finally {
    await handle.close()
  }
}

/** What the source throws passes on unchanged; what the file system throws becomes StorageError. */
export async function writeObject(
  place: Place,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  condition: PutCondition = {},
): Promise<ObjectInfo> {
  const step = <T>(operation: () => Promise<T>) => storing('to be written', place.key, operation)
  const unfinished = await step(() => createUnfinished(place.path))
  try {
    for await (const chunk of chunks) await step(() => unfinished.handle.writeFile(chunk))
    return await step(() => finish(place, unfinished, condition))
  } finally {
    await unfinished.handle.close()
    await rm(unfinished.path, { force: true })
  }
}

async function finish(place: Place, unfinished: Unfinished, condition: PutCondition): Promise<ObjectInfo> {
  const stats = await unfinished.handle.stat({ bigint: true })
  await unfinished.handle.close()
  const { ifMatch } = condition
  if (ifMatch !== undefined) await withGuard(place.path, () => replace(place, unfinished.path, ifMatch))
  else if (condition.ifNoneMatch) await create(place, unfinished.path)
  else await rename(unfinished.path, place.path)
  return toInfo(place, stats)
}

/** A link, unlike a rename, fails when the name is taken: the kernel decides who is first. */
async function create(place: Place, unfinishedFile: string): Promise<void> {
  try {
    await link(unfinishedFile, place.path)
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? alreadyExists(place.key) : error
  }
}

async function replace(place: Place, unfinishedFile: string, ifMatch: string): Promise<void> {
  checkEtag(place, await statObject(place), ifMatch)
  await rename(unfinishedFile, place.path)
}

/** A second name for the same file: costs no space, and the etag compared is that of the very bytes copied. */
export async function copyObject(from: Place, to: Place, ifMatch: string): Promise<ObjectInfo> {
  checkEtag(from, await statObject(from), ifMatch)
  const copied = unfinishedPath(to.path)
  try {
    await inFolder(to.path, () => link(from.path, copied))
    const stats = await stat(copied, { bigint: true })
    checkEtag(from, toInfo(from, stats), ifMatch)
    await rename(copied, to.path)
    return toInfo(to, stats)
  } finally {
    // Also after the rename, which leaves both names when they are the same file already.
    await rm(copied, { force: true })
  }
}

function toInfo(place: Place, stats: BigIntStats): ObjectInfo {
  return { key: place.key, sizeBytes: Number(stats.size), etag: etagOf(stats) }
}

function checkEtag(place: Place, found: ObjectInfo | null, ifMatch: string): void {
  if (found?.etag !== ifMatch) throw hasChanged(place.key, ifMatch, found?.etag ?? null)
}

/** Every write makes a new file, so its number and time tell versions apart without reading them. */
const etagOf = (stats: BigIntStats) => `${stats.ino}-${stats.size}-${stats.mtimeNs}`
