import { beforeEach, describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { failureKey, quarantinedQualityKey } from '../../src/core/failure.ts'
import { runPrefix } from '../../src/core/keys.ts'
import { cleanupRun } from '../../src/jobs/cleanup-run.ts'
import type { FailedDay, JobContext } from '../../src/jobs/context.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { stagedDayKeys } from '../../src/jobs/staging.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { stageTiny } from '../helpers/staged-day.ts'
import { DATE, expectClean, keysUnder, testContext } from '../helpers/workflow.ts'

let context: JobContext
let runId: string

beforeEach(async () => {
  context = testContext(memoryStore())
  runId = await stageTiny('me', context)
})

const expectNothingStaged = async () => expect(await keysUnder(context.store, '_staging/')).toEqual([])

describe('cleanupRun', () => {
  it('removes staging and what was copied but never published, however often it is called', async () => {
    for (const dataset of ['tiny', 'tiny_labels'])
      await context.store.put(`${runPrefix(dataset, DATE, runId)}part-00000.parquet`, new Uint8Array(9))
    for (let i = 0; i < 2; i++)
      expect(await cleanupRun({ owner: 'me', failure: null }, context)).toEqual({ runId })
    await releaseRun({ owner: 'me' }, context)
    expect(await keysUnder(context.store, 'tiny')).toEqual([])
    await expectClean(context.store)
  })

  it('touches nothing for an execution that does not hold the lock', async () => {
    const before = await keysUnder(context.store, '')
    const failure = { Error: 'States.Timeout', Cause: '' }
    expect(await cleanupRun({ owner: 'stranger', failure }, context)).toEqual({ runId: null })
    expect(await keysUnder(context.store, '')).toEqual(before)
  })

  it('leaves alone what no run made', async () => {
    const foreign = [
      'tiny/year=2026/month=11/day=19/notes.txt',
      // Of a run that is none of the dataset's, as of a dataset that happens to be called like a side of it.
      'tiny_labels/year=2026/month=11/day=19/run_id=another/part-00000.parquet',
    ]
    for (const key of foreign) await context.store.put(key, new Uint8Array(1))
    await cleanupRun({ owner: 'me', failure: null }, context)
    expect(await keysUnder(context.store, 'tiny')).toEqual(foreign)
  })

  it('notes why the run failed, in the words of the error', async () => {
    const Cause = JSON.stringify({ errorType: 'StorageError', errorMessage: 'bucket: denied' })
    await cleanupRun({ owner: 'me', failure: { Error: 'StorageError', Cause } }, context)
    expect(await readJson(context.store, failureKey('tiny', DATE))).toEqual({
      dataset: 'tiny',
      date: DATE,
      runId,
      execution: 'me',
      error: 'StorageError',
      message: 'bucket: denied',
      failedAt: '2026-11-20T02:00:00.000Z',
      quality: null,
    })
  })

  it('tells of the failure when nothing is left in staging, and not of a success', async () => {
    const told: FailedDay[] = []
    const announceFailure = async (day: FailedDay) => {
      expect(await keysUnder(context.store, '_staging/')).toEqual([])
      told.push(day)
    }
    const failure = { Error: 'StorageError', Cause: 'bucket: denied' }
    await cleanupRun({ owner: 'me', failure }, { ...context, announceFailure })
    const common = { dataset: 'tiny', date: DATE, runId }
    expect(told).toEqual([{ ...common, error: 'StorageError', reason: 'bucket: denied', quality: null }])
    await cleanupRun({ owner: 'me', failure: null }, { ...context, announceFailure })
    expect(told).toHaveLength(1)
  })

  it('keeps the note when nobody could be told, and tells the same when it is retried', async () => {
    // As VerifyDay leaves it when it refuses a day.
    await writeJson(context.store, stagedDayKeys(runId).quality, { passed: false, checks: [] })
    const failure = { Error: 'QualityError', Cause: 'row count: expected 101, found 100' }
    const told: FailedDay[] = []
    let attempts = 0
    const announceFailure = async (day: FailedDay) => {
      if (attempts++ === 0) throw new StorageError('event bus: throttled')
      told.push(day)
    }
    const clean = () => cleanupRun({ owner: 'me', failure }, { ...context, announceFailure })
    await expect(clean()).rejects.toThrow(StorageError)
    const note = await readJson(context.store, failureKey('tiny', DATE))
    await expectNothingStaged()
    await clean()
    expect(await readJson(context.store, failureKey('tiny', DATE))).toEqual(note)
    const quality = quarantinedQualityKey('tiny', DATE, runId)
    expect(note).toMatchObject({ quality })
    expect(told).toMatchObject([{ error: 'QualityError', quality: `memory:/${quality}` }])
  })

  it.each([
    ['of an earlier run', { execution: 'another' }],
    ['that cannot be read', null],
  ])('replaces a note %s', async (_, change) => {
    const key = failureKey('tiny', DATE)
    const failure = { Error: 'StorageError', Cause: 'first' }
    await cleanupRun({ owner: 'me', failure }, context)
    const note = (await readJson(context.store, key)) as object
    await context.store.put(
      key,
      new TextEncoder().encode(change ? JSON.stringify({ ...note, ...change }) : '{'),
    )
    await cleanupRun({ owner: 'me', failure: { ...failure, Cause: 'second' } }, context)
    expect(await readJson(context.store, key)).toEqual({ ...note, message: 'second' })
  })
})
