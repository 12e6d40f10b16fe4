import { expect } from 'vitest'
import { type FailureNote, failureKey, failureNote } from '../../src/core/failure.ts'
import { LOCK_KEY, STAGING_PREFIX } from '../../src/core/keys.ts'
import { parseLock } from '../../src/core/lock.ts'
import { parseManifest } from '../../src/core/manifest.ts'
import { parsePublishedKey } from '../../src/core/published-key.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { publishedParts } from '../../src/jobs/verify-published.ts'
import { type DailyRunOptions, executeDailyRun } from '../../src/local/daily-run.ts'
import { inThread, type PartRunner } from '../../src/local/part-jobs.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { tinySchema } from './tiny-schema.ts'

export const DATE = '2026-11-19'
export const NOW = new Date('2026-11-20T02:00:00Z')

export const tinyRequest = { date: DATE, schema: tinySchema, seed: 7, parts: 3 }

export const testContext = (store: ObjectStore, changes: Partial<JobContext> = {}): JobContext => ({
  store,
  now: () => NOW,
  loadSchema: async () => tinySchema,
  ownerIsDead: async () => false,
  ...changes,
})

/** A run in this thread that retries at once. */
export function runTiny(store: ObjectStore, changes: Partial<DailyRunOptions> & { request?: object } = {}) {
  const { request = tinyRequest, ...options } = changes
  const context = options.context ?? testContext(store)
  return executeDailyRun(request, { context, parts: inThread(context), retryDelaySeconds: 0, ...options })
}

/** A runner that does something before a state of a part, each time it is called. */
export function interferingWith(
  parts: PartRunner,
  before: (state: string, part: number) => Promise<void> | void,
): PartRunner {
  return {
    ...parts,
    run: async (task) => {
      await before(task.state, (task.input as { part: number }).part)
      return parts.run(task)
    },
  }
}

export async function keysUnder(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys
}

/** What must hold after any run: staging is empty, the lock free, and every run under a day whole or absent. */
export async function expectClean(store: ObjectStore): Promise<void> {
  expect(await keysUnder(store, STAGING_PREFIX)).toEqual([])
  const lock = await store.get(LOCK_KEY)
  if (lock) expect(parseLock(new TextDecoder().decode(lock.bytes)).state).toBe('free')
  const published = new Map<string, string[]>()
  for (const key of await keysUnder(store, '')) {
    const parsed = parsePublishedKey(key)
    if (parsed) published.set(parsed.runId, [...(published.get(parsed.runId) ?? []), key])
  }
  for (const keys of published.values()) await expectWhole(store, keys)
}

async function expectWhole(store: ObjectStore, keys: readonly string[]): Promise<void> {
  const manifestKey = keys.find((key) => key.endsWith('/_manifest.json'))
  expect(manifestKey, `a manifest beside ${keys}`).toBeDefined()
  const object = await store.get(manifestKey as string)
  const parts = publishedParts(parseManifest(object?.bytes as Uint8Array, manifestKey as string))
  expect(keys.filter((key) => key.endsWith('.parquet'))).toEqual(parts.map((part) => part.key))
  for (const part of parts) expect((await store.head(part.key))?.sizeBytes).toBe(part.sizeBytes)
}

export const inStore = (store: ObjectStore): PartRunner => inThread(testContext(store))

/** The note that the last run of DATE failed, or null. */
export async function failureOf(store: ObjectStore): Promise<FailureNote | null> {
  const object = await store.get(failureKey('tiny', DATE))
  return object && failureNote.parse(JSON.parse(new TextDecoder().decode(object.bytes)))
}

export async function flipBit(store: ObjectStore, key: string): Promise<void> {
  const object = await store.get(key)
  if (!object) throw new Error(`${key}: expected an object, found none`)
  object.bytes[Math.floor(object.bytes.length / 2)] ^= 1
  await store.put(key, object.bytes)
}
