/** Mutual exclusion between the processes of one machine, for the few milliseconds of a conditional replace. */
import { open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, unlessAbsent } from './errno.ts'
import { inFolder } from './unfinished.ts'

const POLL_MILLIS = 5
/** A guard this old belongs to a process that died: the work under it takes milliseconds. */
export const STALE_GUARD_MILLIS = 10_000

export const guardPath = (path: string) => join(dirname(path), `.${basename(path)}.guard`)

/** Runs the operation while no other process of this machine does so for the same path. */
export async function withGuard<T>(path: string, operation: () => Promise<T>): Promise<T> {
  const guard = guardPath(path)
  while (!(await tryCreate(guard))) {
    await removeIfStale(guard)
    await sleep(POLL_MILLIS)
  }
  try {
    return await operation()
  } finally {
    await rm(guard, { force: true })
  }
}

async function tryCreate(guard: string): Promise<boolean> {
  try {
    const handle = await inFolder(guard, () => open(guard, 'wx'))
    await handle.close()
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * Removes a dead guard. Several processes may see it dead, and by the time one removes it another may have set up its
 * own; so only the one that claims this very guard may, after looking again. A claim is a guard in its turn.
 */
async function removeIfStale(guard: string): Promise<void> {
  const seen = await identityIfStale(guard)
  if (seen === null) return
  const claim = `${guard}.${seen}`
  if (!(await tryCreate(claim))) return removeIfStale(claim)
  try {
    if ((await identityIfStale(guard)) === seen) await rm(guard, { force: true })
  } finally {
    await rm(claim, { force: true })
  }
}

/** What tells this guard from any later one of the same name; null when it is gone or may be alive. */
async function identityIfStale(guard: string): Promise<string | null> {
  const stats = await unlessAbsent(stat(guard), null)
  if (!stats || Date.now() - stats.mtimeMs < STALE_GUARD_MILLIS) return null
  return `${stats.ino}-${stats.mtimeMs}`
}
