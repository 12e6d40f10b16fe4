import { beforeEach, describe, expect, it } from 'vitest'
import { JOB_ACCESS } from '../../lib/job-access.ts'
import { QualityError, StorageError } from '../../src/core/errors.ts'
import { failureKey } from '../../src/core/failure.ts'
import { INDEX_KEY } from '../../src/core/keys.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { leakySchema } from '../helpers/tiny-schema.ts'
import { ALL_JOBS } from '../lambdas/all-jobs.ts'
import { type CallJob, planAndMake, runDayByJobs } from '../lambdas/day-by-jobs.ts'
import { covers, restrictedStore } from '../lambdas/restricted-store.ts'
import { keysUnder } from '../storage/store-helpers.ts'

const REQUEST = { date: '2026-11-19', rows: 60, parts: 2, schema: 'payments' }
const SIX_HOURS_MILLIS = 6 * 3_600_000

let store: ObjectStore
let nowMillis: number
beforeEach(() => {
  store = memoryStore()
  nowMillis = Date.parse('2026-11-20T02:00:00Z')
})

/** Every job with the rights of its own function. */
const call: CallJob = (job, input) =>
  ALL_JOBS[job](input, {
    store: restrictedStore(store, JOB_ACCESS[job], job),
    now: () => new Date(nowMillis),
    loadSchema: loadShippedSchema,
    ownerIsDead: async () => false,
  })

describe('the rights of the functions', () => {
  it('suffice for a day, the same day again, and the same day by force', async () => {
    expect((await runDayByJobs(call, 'a', REQUEST)).status).toBe('published')
    expect(await store.head(INDEX_KEY)).not.toBeNull()
    expect((await runDayByJobs(call, 'b', REQUEST)).status).toBe('already-published')
    expect((await runDayByJobs(call, 'c', { ...REQUEST, force: true })).status).toBe('published')
  })

  it('suffice to replace a day by another run of it', async () => {
    const first = await runDayByJobs(call, 'a', REQUEST)
    const second = await runDayByJobs(call, 'b', { ...REQUEST, seed: 2 })
    expect(await keysUnder(store, `payments/year=2026/month=11/day=19/run_id=${first.runId}/`)).toEqual([])
    expect(await keysUnder(store, `payments/year=2026/month=11/day=19/run_id=${second.runId}/`)).not.toEqual(
      [],
    )
  })

  it('suffice to clean up a failed run, and to publish the day afterwards', async () => {
    await planAndMake(call, 'a', REQUEST)
    await call('CleanupRun', { owner: 'a', failure: { Error: 'StorageError', Cause: 'no space' } })
    await call('ReleaseRun', { owner: 'a' })
    expect(await keysUnder(store, '')).toEqual([
      '_control/failures/payments/2026-11-19.json',
      '_control/lock.json',
      INDEX_KEY,
    ])
    expect((await runDayByJobs(call, 'b', REQUEST)).status).toBe('published')
    expect(await keysUnder(store, '_')).toEqual(['_control/lock.json'])
  })

  it('suffice to clear what a dead run left when its lock has expired', async () => {
    await planAndMake(call, 'dead', REQUEST)
    nowMillis += SIX_HOURS_MILLIS
    expect((await runDayByJobs(call, 'b', { ...REQUEST, seed: 2 })).status).toBe('published')
    expect(await keysUnder(store, '_')).toEqual(['_control/lock.json'])
  })

  it('suffice to plan a backfill', async () => {
    await runDayByJobs(call, 'a', REQUEST)
    const plan = await call('PlanBackfill', { from: '2026-11-18', to: '2026-11-19', schema: 'payments' })
    expect(plan).toMatchObject({ days: [{ date: '2026-11-18', state: 'missing' }], skipped: 1 })
  })

  it('suffice to put a refused day into quarantine, and the same day again', async () => {
    const request = { date: '2026-11-19', parts: 2, schema: leakySchema }
    for (let i = 0; i < 2; i++) {
      await expect(planAndMake(call, 'a', request)).rejects.toThrow(QualityError)
      await call('CleanupRun', { owner: 'a', failure: { Error: 'QualityError', Cause: 'tell' } })
      await call('ReleaseRun', { owner: 'a' })
      expect(await keysUnder(store, '_quarantine/')).toHaveLength(6)
      expect(await keysUnder(store, '_staging/')).toEqual([])
    }
  })

  it('let no function write to the published days but PublishDay, which cannot take the lock', () => {
    const published = 'payments/year=2026/month=11/day=19/run_id=1/part-00000.parquet'
    const writers = Object.entries(JOB_ACCESS).filter(([, access]) =>
      covers('write' in access ? access.write : [], published),
    )
    expect(writers.map(([job]) => job)).toEqual(['PublishDay'])
    expect(covers(JOB_ACCESS.PublishDay.write, '_control/lock.json')).toBe(false)
    expect(covers(JOB_ACCESS.PublishDay.delete, failureKey('payments', '2026-11-19'))).toBe(true)
  })

  it('are felt: a job without them fails', async () => {
    const bare = restrictedStore(store, {}, 'nobody')
    await expect(bare.get('x')).rejects.toThrow(StorageError)
    await expect(bare.put('x', new Uint8Array())).rejects.toThrow(StorageError)
    await expect(bare.delete(['x'])).rejects.toThrow(StorageError)
    await expect(keysUnder(bare, 'x')).rejects.toThrow(StorageError)
    const blind = restrictedStore(store, { read: ['*'] }, 'who may not list')
    await expect(blind.get('absent')).rejects.toThrow(StorageError)
  })
})
