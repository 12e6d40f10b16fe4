import { beforeEach, describe, expect, it } from 'vitest'
import { ContractError } from '../../src/core/errors.ts'
import { failureKey } from '../../src/core/failure.ts'
import { runPrefix } from '../../src/core/keys.ts'
import { cleanupRun } from '../../src/jobs/cleanup-run.ts'
import type { FailedDay, JobContext } from '../../src/jobs/context.ts'
import { readJson } from '../../src/jobs/json-object.ts'
import { recoverRun } from '../../src/jobs/recover-run.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { planTiny, stageTiny } from '../helpers/staged-day.ts'
import { DATE, expectClean, keysUnder, testContext } from '../helpers/workflow.ts'

const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:DailyRun:one'

/** As EventBridge sends it, as far as it matters. */
const ended = (detail: object, executionArn = EXECUTION) => ({
  version: '0',
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  detail: { executionArn, stateMachineArn: 'arn', name: 'one', status: 'ABORTED', output: null, ...detail },
})

let context: JobContext
let runId: string
beforeEach(async () => {
  context = testContext(memoryStore())
  runId = await stageTiny(EXECUTION, context)
})

describe('recoverRun', () => {
  it('leaves nothing of a run that was stopped but why it ended, and lets the next one begin', async () => {
    await context.store.put(`${runPrefix('tiny', DATE, runId)}part-00000.parquet`, new Uint8Array(9))
    expect(await recoverRun(ended({}), context)).toEqual({ runId })
    expect(await keysUnder(context.store, 'tiny/')).toEqual([])
    await expectClean(context.store)
    expect(await readJson(context.store, failureKey('tiny', DATE))).toMatchObject({
      execution: EXECUTION,
      error: 'ABORTED',
      message: 'The execution ended as ABORTED.',
    })
    expect((await planTiny('next', context)).runId).toBe(runId)
  })

  it('tells of the run that was stopped', async () => {
    const told: FailedDay[] = []
    await recoverRun(ended({}), { ...context, announceFailure: async (day) => void told.push(day) })
    expect(told).toMatchObject([{ dataset: 'tiny', date: DATE, runId, error: 'ABORTED', quality: null }])
  })

  it('keeps the reason that the event gives', async () => {
    await recoverRun(ended({ status: 'FAILED', error: 'States.Runtime', cause: 'no such path' }), context)
    expect(await readJson(context.store, failureKey('tiny', DATE))).toMatchObject({
      error: 'States.Runtime',
      message: 'no such path',
    })
  })

  it('does nothing for an execution that cleared up itself, while the next one runs', async () => {
    await cleanupRun({ owner: EXECUTION, failure: null }, context)
    await releaseRun({ owner: EXECUTION }, context)
    await stageTiny('next', context)
    const before = await keysUnder(context.store, '')
    expect(await recoverRun(ended({ status: 'FAILED' }), context)).toEqual({ runId: null })
    expect(await keysUnder(context.store, '')).toEqual(before)
    await expect(planTiny('third', context)).rejects.toThrow(/held by next/)
  })

  it('refuses what is no such event', async () => {
    await expect(recoverRun({ detail: { status: 'ABORTED' } }, context)).rejects.toThrow(ContractError)
  })
})
