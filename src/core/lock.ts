/** The single-flight lock as a record. Who may take it is decided here; storing it is the jobs' matter. */
import * as z from 'zod'
import { ContractError } from './errors.ts'
import { LOCK_KEY } from './keys.ts'

/** Longer than any execution may last, so that a lease never ends under a live run. */
export const LEASE_HOURS = 6

const heldLock = z.object({
  state: z.literal('held'),
  /** The execution that holds it. */
  owner: z.string(),
  runId: z.string(),
  dataset: z.string(),
  date: z.string(),
  acquiredAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

const freeLock = z.object({ state: z.literal('free'), releasedAt: z.iso.datetime() })

export type HeldLock = Readonly<z.infer<typeof heldLock>>
export type FreeLock = Readonly<z.infer<typeof freeLock>>
export type Lock = HeldLock | FreeLock

/** What a run says of itself when it takes the lock. */
export type LockClaim = Pick<HeldLock, 'owner' | 'runId' | 'dataset' | 'date'>

/** @throws ContractError when the text is no lock: no run can know who wrote it, so none may overwrite it */
export function parseLock(text: string): Lock {
  try {
    return z.discriminatedUnion('state', [heldLock, freeLock]).parse(JSON.parse(text))
  } catch (cause) {
    const found = JSON.stringify(text.slice(0, 80))
    throw new ContractError(`${LOCK_KEY}: expected a lock, found ${found}`, { cause })
  }
}

export function lockFor(claim: LockClaim, now: Date): HeldLock {
  const expiresAt = new Date(now.getTime() + LEASE_HOURS * 3_600_000)
  return { state: 'held', ...claim, acquiredAt: now.toISOString(), expiresAt: expiresAt.toISOString() }
}

export const freedLock = (now: Date): FreeLock => ({ state: 'free', releasedAt: now.toISOString() })

/** Whether anyone may take the lock without asking after its owner. */
export const isOpen = (lock: Lock, now: Date): boolean =>
  lock.state === 'free' || Date.parse(lock.expiresAt) <= now.getTime()
