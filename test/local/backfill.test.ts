import { describe, expect, it } from 'vitest'
import { InvalidRequestError, StorageError } from '../../src/core/errors.ts'
import { failureKey } from '../../src/core/failure.ts'
import { type BackfillProgress, executeBackfill } from '../../src/local/backfill.ts'
import { inThread } from '../../src/local/part-jobs.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { tinySchema } from '../helpers/tiny-schema.ts'
import { expectClean, keysUnder, runTiny, testContext, tinyRequest } from '../helpers/workflow.ts'

const settings = { schema: tinySchema, seed: 7, parts: 2 }
const range = { from: '2026-11-17', to: '2026-11-19' }

function backfill(store: ObjectStore, input: object, onProgress?: (progress: BackfillProgress) => void) {
  const context = testContext(store)
  return executeBackfill(
    { ...settings, ...input },
    { context, parts: inThread(context), retryDelaySeconds: 0, onProgress },
  )
}

/** A store that refuses the parts of one day. */
const refusing = (store: ObjectStore, date: string) =>
  faultyStore(store, (operation, key) => {
    if (operation === 'copy' && key.includes(date)) throw new StorageError(`${key}: denied`)
  })

describe('a backfill', () => {
  it('makes the missing days one after the other and leaves the published', async () => {
    const store = memoryStore()
    const published = await runTiny(store, { request: { ...tinyRequest, date: '2026-11-18' } })
    const seen: string[] = []
    const { summary, plan } = await backfill(store, range, (progress) => {
      if (progress.type === 'day-started' || progress.type === 'day-ended')
        seen.push(`${progress.type} ${progress.date}`)
    })
    expect(plan).toMatchObject({ skipped: 1, days: [{ date: '2026-11-17' }, { date: '2026-11-19' }] })
    expect(summary).toMatchObject({ published: 2, alreadyPublished: 0, failed: 0 })
    expect(seen).toEqual(
      ['2026-11-17', '2026-11-19'].flatMap((date) => [`day-started ${date}`, `day-ended ${date}`]),
    )
    expect(await keysUnder(store, `tiny/year=2026/month=11/day=18/run_id=${published.runId}/`)).not.toEqual(
      [],
    )
    await expectClean(store)
  })

  it('goes on after a day that fails, and says which and why', async () => {
    const store = memoryStore()
    const { summary, reasons } = await backfill(refusing(store, 'day=18'), range)
    expect(summary?.days.map(({ date, status }) => [date, status])).toEqual([
      ['2026-11-17', 'published'],
      ['2026-11-18', 'failed'],
      ['2026-11-19', 'published'],
    ])
    expect(reasons['2026-11-18']).toContain('denied')
    await expectClean(store)
  })

  it.each([
    ['none', []],
    ['failed', ['2026-11-18']],
    ['completed', ['2026-11-17', '2026-11-18', '2026-11-19']],
  ] as const)(
    'with reprocess %s makes of published, failed and published days %j',
    async (reprocess, dates) => {
      const store = memoryStore()
      await backfill(refusing(store, 'day=18'), range)
      expect(await store.head(failureKey('tiny', '2026-11-18'))).not.toBeNull()
      const { plan, summary } = await backfill(store, { ...range, reprocess })
      expect(plan.days.map(({ date }) => date)).toEqual(dates)
      expect(summary).toMatchObject({ published: dates.length, failed: 0 })
      await expectClean(store)
    },
  )

  it('makes published days again with the same rows', async () => {
    const store = memoryStore()
    const first = await runTiny(store, { request: { ...tinyRequest, parts: 2 } })
    const { summary } = await backfill(store, {
      from: '2026-11-19',
      to: '2026-11-19',
      reprocess: 'completed',
    })
    expect(summary?.days).toEqual([{ date: '2026-11-19', status: 'published', runId: first.runId }])
  })

  it('only plans in a dry run', async () => {
    const store = memoryStore()
    const { plan, summary } = await backfill(store, { ...range, dryRun: true })
    expect(plan.days).toHaveLength(3)
    expect(summary).toBeNull()
    expect(await keysUnder(store, '')).toEqual([])
  })

  it('without a range catches up from the first published day to yesterday', async () => {
    const store = memoryStore()
    await runTiny(store, { request: { ...tinyRequest, date: '2026-11-16' } })
    const { plan } = await backfill(store, { dryRun: true })
    expect(plan.days.map(({ date }) => date)).toEqual(['2026-11-17', '2026-11-18', '2026-11-19'])
  })

  it('refuses bad input with every fault, as it came', async () => {
    await expect(backfill(memoryStore(), { from: 'x', to: 'y' })).rejects.toThrow(InvalidRequestError)
  })
})
