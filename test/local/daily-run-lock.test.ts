import { describe, expect, it } from 'vitest'
import { LockHeldError } from '../../src/core/errors.ts'
import { LOCK_KEY, planKey, stagedPartKey } from '../../src/core/keys.ts'
import { LEASE_HOURS, lockFor } from '../../src/core/lock.ts'
import { writeJson } from '../../src/jobs/json-object.ts'
import type { RunProgress } from '../../src/local/progress.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import {
  expectClean,
  inStore,
  interferingWith,
  keysUnder,
  NOW,
  runTiny,
  testContext,
} from '../helpers/workflow.ts'

describe('the lock', () => {
  const other = { owner: 'other', runId: '0000000000000000', dataset: 'tiny', date: '2026-11-18' }
  const hold = (store: ObjectStore) => writeJson(store, LOCK_KEY, lockFor(other, NOW))

  it('held by a live run fails another, which waits and tries twice more, and stays as it is', async () => {
    const store = memoryStore()
    const { etag } = await hold(store)
    const seen: RunProgress[] = []
    const failing = runTiny(store, { onProgress: (progress) => seen.push(progress) })
    await expect(failing).rejects.toThrow(LockHeldError)
    await expect(failing).rejects.toThrow('held by other for tiny 2026-11-18 until 2026-11-20T08:00:00.000Z')
    expect(seen.map(({ type }) => type)).toEqual(['retry', 'retry', 'failed'])
    expect(await keysUnder(store, '')).toEqual([LOCK_KEY])
    expect((await store.head(LOCK_KEY))?.etag).toBe(etag)
  })

  it('admits one of two runs of a day; the other waits and finds the day made', async () => {
    const store = memoryStore()
    const seen: RunProgress[] = []
    const refused = Promise.withResolvers<void>()
    const watched = faultyStore(store, (operation, key) => {
      if (operation === 'get' && key === LOCK_KEY) refused.resolve()
    })
    let second: ReturnType<typeof runTiny> | undefined
    const parts = interferingWith(inStore(store), async (state, part) => {
      if (state !== 'InspectPart' || part !== 1) return
      second = runTiny(watched, { retryDelaySeconds: 0.1, onProgress: (progress) => seen.push(progress) })
      await refused.promise
    })
    expect((await runTiny(store, { parts })).status).toBe('published')
    expect((await second)?.status).toBe('already-published')
    expect(seen.map((progress) => [progress.type, 'error' in progress ? progress.error : null])).toEqual([
      ['retry', 'LockHeldError'],
      ['already-published', null],
    ])
    await expectClean(store)
  })

  it('of a dead owner is taken over, and what the dead run left is removed', async () => {
    const store = memoryStore()
    await hold(store)
    const deadPlan = { ...other, ...{ schema: 'of an older version' } }
    await writeJson(store, planKey(other.runId), deadPlan)
    await store.put(stagedPartKey(other.runId, 0), new Uint8Array(9))
    await store.put(
      `tiny/year=2026/month=11/day=18/run_id=${other.runId}/part-00000.parquet`,
      new Uint8Array(9),
    )
    const context = testContext(store, { ownerIsDead: async (owner) => owner === 'other' })
    expect((await runTiny(store, { context })).status).toBe('published')
    expect(await keysUnder(store, 'tiny/year=2026/month=11/day=18/')).toEqual([])
    await expectClean(store)
  })

  it('is taken over when its lease has ended', async () => {
    const store = memoryStore()
    await hold(store)
    const later = new Date(NOW.getTime() + LEASE_HOURS * 3_600_000)
    const context = testContext(store, { now: () => later })
    expect((await runTiny(store, { context })).status).toBe('published')
    await expectClean(store)
  })

  it('lost to another run keeps this one from publishing, and from touching what is the other’s', async () => {
    const store = memoryStore()
    const { runId } = await runTiny(memoryStore())
    const parts = interferingWith(inStore(store), async (state, part) => {
      if (state === 'InspectPart' && part === 2) await hold(store)
    })
    await expect(runTiny(store, { parts })).rejects.toThrow(/^PublishDay: LockLostError: /)
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    expect(await keysUnder(store, '_staging/')).toContain(planKey(runId))
    expect(await keysUnder(store, '_control/')).toEqual([LOCK_KEY])
  })
})
