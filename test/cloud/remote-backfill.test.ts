import { beforeEach, describe, expect, it } from 'vitest'
import { ExecutionFailedError } from '../../src/cloud/follow-execution.ts'
import { type RemoteBackfillProgress, runRemoteBackfill } from '../../src/cloud/remote-backfill.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { failureKey } from '../../src/core/failure.ts'
import { LOCK_KEY } from '../../src/core/keys.ts'
import { freedLock, lockFor } from '../../src/core/lock.ts'
import { type Manifest, manifestKey } from '../../src/core/manifest.ts'
import { writeJson } from '../../src/jobs/json-object.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { deployment } from './deployments.ts'
import { entered, exited, fakeExecutions, type Moment, STARTED_AT } from './fake-executions.ts'

const DURING = new Date(STARTED_AT.getTime() + 60_000).toISOString()
const BEFORE = new Date(STARTED_AT.getTime() - 60_000).toISOString()
const DATES = ['2026-11-17', '2026-11-18', '2026-11-19'] as const

const plan = {
  dataset: 'payments',
  dryRun: false,
  skipped: 4,
  days: DATES.map((date) => ({ date, state: 'missing', force: false })),
  settings: { rows: null, schema: 'payments', seed: 1, parts: null },
}
const planned = exited('PlanBackfill', plan)
const summaryOf = (statuses: readonly string[]) =>
  exited('SummarizeBackfill', {
    published: statuses.filter((status) => status === 'published').length,
    alreadyPublished: 0,
    failed: statuses.filter((status) => status === 'failed').length,
    days: DATES.map((date, i) => ({ date, status: statuses[i], runId: null })),
  })

let store: ObjectStore
beforeEach(() => {
  store = memoryStore()
})

async function publish(date: string, publishedAt: string): Promise<void> {
  const run = { dataset: 'payments', date, runId: 'aa' }
  const manifest: Manifest = {
    ...run,
    rows: 1,
    averageRows: null,
    parts: [],
    digest: '',
    columnDigests: {},
    sides: [],
    bytes: 0,
    schema: {},
    schemaDigest: '',
    schemaVersion: 1,
    seed: 1,
    engineVersion: '1',
    execution: 'x',
    publishedAt,
    highlights: null,
  }
  await writeJson(store, manifestKey(run), manifest)
}

const noteFailure = (date: string, failedAt: string) =>
  writeJson(store, failureKey('payments', date), {
    dataset: 'payments',
    date,
    runId: 'aa',
    execution: 'x',
    error: 'QualityError',
    message: 'too few rows',
    failedAt,
  })

const lockFrom = (date: string) =>
  writeJson(
    store,
    LOCK_KEY,
    lockFor({ owner: 'x', runId: 'aa', dataset: 'payments', date }, STARTED_AT),
  ).then(() => {})

async function backfill(moments: readonly Moment[]) {
  const told: RemoteBackfillProgress[] = []
  const executions = fakeExecutions(moments)
  const result = runRemoteBackfill(
    { from: '2026-11-13', to: '2026-11-19' },
    { executions, deployment, store, pollSeconds: 0, onProgress: (progress) => void told.push(progress) },
  )
  return { executions, told, result: await result }
}

const linesOf = (told: readonly RemoteBackfillProgress[]) =>
  told.map((progress) =>
    progress.type === 'backfill-planned'
      ? 'planned'
      : [progress.date, 'status' in progress ? progress.status : 'started'].join(' '),
  )

describe('runRemoteBackfill', () => {
  it('tells of each day when it starts and when it ends', async () => {
    const { executions, told, result } = await backfill([
      {},
      { history: [planned], meanwhile: () => lockFrom(DATES[0]) },
      {
        history: [planned],
        meanwhile: async () => {
          await publish(DATES[0], DURING)
          await lockFrom(DATES[1])
        },
      },
      {
        history: [planned],
        meanwhile: async () => {
          await noteFailure(DATES[1], DURING)
          await lockFrom(DATES[2])
        },
      },
      { history: [planned], meanwhile: () => publish(DATES[2], DURING) },
      {
        status: 'FAILED',
        failure: 'BackfillFailed',
        history: [summaryOf(['published', 'failed', 'published']), planned],
        meanwhile: () => writeJson(store, LOCK_KEY, freedLock(STARTED_AT)).then(() => {}),
      },
    ])
    expect(executions.started).toEqual([
      {
        machineArn: deployment.BackfillMachineArn,
        name: expect.stringMatching(/^backfill-/),
        input: { from: '2026-11-13', to: '2026-11-19' },
      },
    ])
    expect(linesOf(told)).toEqual([
      'planned',
      '2026-11-17 started',
      '2026-11-17 published',
      '2026-11-18 started',
      '2026-11-18 failed',
      '2026-11-19 started',
      '2026-11-19 published',
    ])
    expect(result).toMatchObject({ plan: { skipped: 4 }, summary: { published: 2, failed: 1 } })
    expect(result.reasons).toEqual({ '2026-11-18': 'QualityError: too few rows' })
  })

  it.each([
    ['a manifest', () => publish(DATES[0], BEFORE), 'failed'],
    ['a failure note', () => noteFailure(DATES[0], BEFORE), 'published'],
  ])('does not take %s that was there before for the end of a day', async (_, leave, status) => {
    await leave()
    const { told } = await backfill([
      { history: [planned], meanwhile: () => lockFrom(DATES[0]) },
      { history: [planned] },
      { status: 'FAILED', history: [summaryOf([status, 'published', 'published']), planned] },
    ])
    expect(linesOf(told).slice(0, 3)).toEqual(['planned', '2026-11-17 started', `2026-11-17 ${status}`])
  })

  it('tells at the end of a day that left no trace, and goes on to the next meanwhile', async () => {
    const { told, result } = await backfill([
      {
        history: [planned],
        meanwhile: async () => {
          await publish(DATES[1], DURING)
          await lockFrom(DATES[2])
        },
      },
      { status: 'FAILED', history: [summaryOf(['failed', 'published', 'published']), planned] },
    ])
    expect(linesOf(told)).toEqual([
      'planned',
      '2026-11-18 published',
      '2026-11-19 started',
      '2026-11-17 failed',
      '2026-11-19 published',
    ])
    expect(result.reasons).toEqual({
      '2026-11-17': expect.stringContaining('failed before it took the lock'),
    })
  })

  it('only plans in a dry run', async () => {
    const { told, result } = await backfill([
      { status: 'SUCCEEDED', history: [exited('PlanBackfill', { ...plan, dryRun: true })] },
    ])
    expect(linesOf(told)).toEqual(['planned'])
    expect(result).toMatchObject({ plan: { dryRun: true, days: plan.days }, summary: null, reasons: {} })
  })

  it('throws when the backfill failed before it could tell of days', async () => {
    const failed = backfill([
      { status: 'FAILED', failure: 'InvalidRequestError: from', history: [entered('PlanBackfill')] },
    ])
    await expect(failed).rejects.toBeInstanceOf(ExecutionFailedError)
    await expect(failed).rejects.toThrow('InvalidRequestError: from')
  })

  it('starts nothing for a request that cannot succeed', async () => {
    const executions = fakeExecutions([])
    const failed = runRemoteBackfill({ from: 'yesterday' }, { executions, deployment, store })
    await expect(failed).rejects.toThrow(InvalidRequestError)
    expect(executions.started).toEqual([])
  })
})
