/** Files that are not objects yet. Their names begin with a dot, which no key may, so no list shows them. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StorageError } from '../core/errors.ts'
import { hasCode, unlessAbsent } from './errno.ts'

const SUFFIX = '.unfinished'

/** A fresh name in the same folder as the file it will become, since a rename must not cross file systems. */
export const unfinishedPath = (path: string) =>
  join(dirname(path), `.${basename(path)}.${randomUUID()}${SUFFIX}`)

export interface Unfinished {
  readonly path: string
  readonly handle: FileHandle
}

/** Opens an unfinished file for `path`, making the folders above it. */
export async function createUnfinished(path: string): Promise<Unfinished> {
  const unfinished = unfinishedPath(path)
  const handle = await inFolder(path, () => open(unfinished, 'wx'))
  return { path: unfinished, handle }
}

/** Runs an operation that needs the folder of `path`: another process may remove it as empty just before. */
export async function inFolder<T>(path: string, operation: () => Promise<T>): Promise<T> {
  const attempts = 20
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(dirname(path), { recursive: true })
      return await operation()
    } catch (error) {
      const reason = error instanceof StorageError ? error.cause : error
      if (attempt === attempts || !hasCode(reason, 'ENOENT')) throw error
    }
  }
}

/** Removes the folder and those above it, below `root`, that hold no object; unfinished files in them are abandoned. */
export async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  for (let current = folder; current !== root; current = dirname(current)) {
    const names = await unlessAbsent(readdir(current), [])
    if (!names.every((name) => name.endsWith(SUFFIX))) return
    for (const name of names) await rm(join(current, name), { force: true })
    if (!(await removeFolder(current))) return
  }
}

/** False when something was written into it meanwhile. */
async function removeFolder(folder: string): Promise<boolean> {
  try {
    await rmdir(folder)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST')) return false
    throw error
  }
}
