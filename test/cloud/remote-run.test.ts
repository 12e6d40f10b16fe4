import { describe, expect, it } from 'vitest'
import { ExecutionFailedError, StoppedFollowingError } from '../../src/cloud/follow-execution.ts'
import { awaitRemoteRun, startRemoteRun } from '../../src/cloud/remote-run.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { deployment } from './deployments.ts'
import { entered, exited, fakeExecutions, type Moment } from './fake-executions.ts'

const AT_ONCE = { pollSeconds: 0 }

const summary: PublishedSummary = {
  status: 'published',
  dataset: 'payments',
  date: '2026-11-19',
  runId: 'abc',
  rows: 10,
  parts: 1,
  digest: 'd',
  bytes: 100,
  uri: 's3://feed-bucket/payments/',
  profile: 's3://feed-bucket/payments/_profile.html',
  sides: [],
}

describe('startRemoteRun', () => {
  it('starts the daily run with what was asked for and nothing else, under a name that fits', async () => {
    const executions = fakeExecutions([])
    const arn = await startRemoteRun({ date: '2026-11-19', rows: 10 }, { executions, deployment })
    expect(executions.started).toEqual([
      {
        machineArn: deployment.DailyRunMachineArn,
        name: expect.stringMatching(/^execute-2026-11-19-[0-9a-f-]{36}$/),
        input: { date: '2026-11-19', rows: 10 },
      },
    ])
    expect(arn).toContain(executions.started[0]?.name)
    expect(executions.started[0]?.name.length).toBeLessThanOrEqual(80)
  })

  it('starts nothing for a request that cannot succeed', async () => {
    const executions = fakeExecutions([])
    const start = startRemoteRun({ date: '2026-02-29', rows: 0 }, { executions, deployment })
    await expect(start).rejects.toThrow(InvalidRequestError)
    expect(executions.started).toEqual([])
  })
})

describe('awaitRemoteRun', () => {
  it('gives the summary, and tells of each state once', async () => {
    const plan = entered('PlanDay')
    const executions = fakeExecutions([
      {},
      { history: [plan] },
      { history: [entered('MakeParts'), exited('PlanDay'), plan] },
      { history: [entered('MakeParts'), exited('PlanDay'), plan] },
      { status: 'SUCCEEDED', output: summary },
    ])
    const states: string[] = []
    const published = await awaitRemoteRun(executions, 'a', {
      ...AT_ONCE,
      onState: (state) => void states.push(state),
    })
    expect(published).toEqual(summary)
    expect(states).toEqual(['PlanDay', 'MakeParts'])
  })

  const failure = {
    Error: 'QualityError',
    Cause: JSON.stringify({ errorMessage: 'rows: expected 10, found 9' }),
  }
  it.each<[string, Moment, string]>([
    [
      'what a state failed with',
      {
        status: 'FAILED',
        failure: 'RunFailed: see there',
        history: [entered('RunFailed'), entered('HasFailed', { failure })],
      },
      'found FAILED: QualityError: rows: expected 10, found 9 (a)',
    ],
    [
      'what the execution says where no state failed',
      { status: 'TIMED_OUT', failure: 'States.Timeout', history: [entered('MakeParts', { failure: null })] },
      'found TIMED_OUT: States.Timeout (a)',
    ],
    ['that it was stopped', { status: 'ABORTED' }, 'found ABORTED: no reason given (a)'],
  ])('throws %s', async (_, moment, message) => {
    const failed = awaitRemoteRun(fakeExecutions([{}, moment]), 'a', AT_ONCE)
    await expect(failed).rejects.toBeInstanceOf(ExecutionFailedError)
    await expect(failed).rejects.toThrow(message)
  })

  it('stops waiting when it is interrupted, and says that the execution goes on', async () => {
    const interruption = new AbortController()
    const executions = fakeExecutions([{}, { meanwhile: async () => interruption.abort() }])
    const stopped = awaitRemoteRun(executions, 'the-arn', { ...AT_ONCE, signal: interruption.signal })
    await expect(stopped).rejects.toBeInstanceOf(StoppedFollowingError)
    await expect(stopped).rejects.toThrow('it goes on: the-arn')
  })
})
