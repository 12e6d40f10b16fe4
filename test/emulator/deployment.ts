/** The deployed stack, and its bucket as the store that it is. */
import { expect, inject } from 'vitest'
import { loopbackEndpoint } from '../../localstack/loopback-guard.ts'
import { type FailureNote, failureKey, failureNote } from '../../src/core/failure.ts'
import { LOCK_KEY, RUN_FILES, STAGING_PREFIX } from '../../src/core/keys.ts'
import { type Lock, parseLock } from '../../src/core/lock.ts'
import type { Manifest } from '../../src/core/manifest.ts'
import { findPublished, listPublished } from '../../src/jobs/published-runs.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { until } from './until.ts'

loopbackEndpoint(process.env)

export const DATASET = 'payments'
const { BucketName, DailyRunMachineArn, BackfillMachineArn } = inject('outputs')
export const location = `s3://${BucketName}`
export const dailyRun = DailyRunMachineArn as string
export const backfill = BackfillMachineArn as string
export const store = await openStore(location)

/** Every key of the bucket with its etag. */
export async function contents(prefix = ''): Promise<Record<string, string>> {
  const objects = await Array.fromAsync(store.list(prefix))
  return Object.fromEntries(objects.map(({ key, etag }) => [key, etag]))
}

/** Null before the first run. */
export async function readLock(): Promise<Lock | null> {
  const object = await store.get(LOCK_KEY)
  return object && parseLock(new TextDecoder().decode(object.bytes))
}

export const lockIsHeldBy = (owner: string): Promise<Lock> =>
  until(`the lock to be held by ${owner}`, async () => {
    const lock = await readLock()
    return lock?.state === 'held' && lock.owner === owner && lock
  })

export const published = async (date: string): Promise<Manifest> => {
  const manifest = await findPublished(store, DATASET, date)
  return manifest ?? Promise.reject(new Error(`${date}: expected it published, found it is not`))
}

export async function readFailureNote(date: string): Promise<FailureNote | null> {
  const object = await store.get(failureKey(DATASET, date))
  return object && failureNote.parse(JSON.parse(new TextDecoder().decode(object.bytes)))
}

/** Nothing in staging, the lock free, and under the readers' prefix whole published runs and nothing else. */
export async function expectSettled(): Promise<void> {
  expect(await contents(STAGING_PREFIX)).toEqual({})
  expect((await readLock())?.state).not.toBe('held')
  const runs = await Array.fromAsync(listPublished(store, `${DATASET}/`))
  const promised = runs.flatMap(({ parts }) => {
    const keys = parts.map(({ key }) => key)
    const folder = (keys[0] as string).slice(0, (keys[0] as string).lastIndexOf('/') + 1)
    return [...keys, ...Object.values(RUN_FILES).map((file) => folder + file)]
  })
  expect(Object.keys(await contents(`${DATASET}/`)).sort()).toEqual(promised.sort())
  const ofSides = runs.flatMap(({ sides }) => sides.flatMap(({ parts }) => parts.map(({ key }) => key)))
  expect(Object.keys(await contents(`${DATASET}_`)).sort()).toEqual(ofSides.sort())
}
