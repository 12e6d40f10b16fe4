/** The single-flight lock in a store: at most one run of a store is active at any time. */
import { LockHeldError, LockLostError, PreconditionFailedError } from '../core/errors.ts'
import { LOCK_KEY } from '../core/keys.ts'
import type { HeldLock, Lock, LockClaim } from '../core/lock.ts'
import { freedLock, isOpen, lockFor, parseLock } from '../core/lock.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { writeJson } from './json-object.ts'

interface StoredLock {
  readonly lock: Lock
  readonly etag: string
}

async function readLock(store: ObjectStore): Promise<StoredLock | null> {
  const object = await store.get(LOCK_KEY)
  return object && { lock: parseLock(new TextDecoder().decode(object.bytes)), etag: object.etag }
}

/**
 * Takes the lock when it is free, expired, its owner's own, or its owner's who is surely gone.
 * @throws LockHeldError when another run holds it, or was faster
 */
export async function takeLock(claim: LockClaim, context: JobContext): Promise<void> {
  const found = await readLock(context.store)
  if (found) await assertTakeable(found.lock, claim.owner, context)
  const condition = found ? { ifMatch: found.etag } : ({ ifNoneMatch: '*' } as const)
  try {
    await writeJson(context.store, LOCK_KEY, lockFor(claim, context.now()), condition)
  } catch (cause) {
    if (!(cause instanceof PreconditionFailedError)) throw cause
    throw new LockHeldError(`${LOCK_KEY}: expected it free, found that another run took it first`, { cause })
  }
}

async function assertTakeable(lock: Lock, claimant: string, context: JobContext): Promise<void> {
  if (isOpen(lock, context.now())) return
  const { owner, dataset, date, expiresAt } = lock as HeldLock
  if (owner === claimant || (await context.ownerIsDead(owner))) return
  throw new LockHeldError(
    `${LOCK_KEY}: expected it free, found it held by ${owner} for ${dataset} ${date} until ${expiresAt}`,
  )
}

/** The lock if this owner holds it, else null. */
export async function lockOf(owner: string, store: ObjectStore): Promise<HeldLock | null> {
  const found = await readLock(store)
  return found?.lock.state === 'held' && found.lock.owner === owner ? found.lock : null
}

/**
 * The lock that this owner holds.
 * @throws LockLostError when it holds none
 */
export async function assertHolds(owner: string, store: ObjectStore): Promise<HeldLock> {
  const lock = await lockOf(owner, store)
  if (lock) return lock
  throw new LockLostError(`${LOCK_KEY}: expected it held by ${owner}, found another state`)
}

/** Frees the lock by overwriting it. Does nothing unless this owner holds it. */
export async function freeLock(owner: string, context: JobContext): Promise<void> {
  const found = await readLock(context.store)
  if (found?.lock.state !== 'held' || found.lock.owner !== owner) return
  try {
    await writeJson(context.store, LOCK_KEY, freedLock(context.now()), { ifMatch: found.etag })
  } catch (error) {
    // Taken over since it was read: it is the other run's now, and no longer ours to free.
    if (!(error instanceof PreconditionFailedError)) throw error
  }
}
