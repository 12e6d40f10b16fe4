import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { sfnExecutions } from '../../src/cloud/executions.ts'
import { CloudError } from '../../src/cloud/failure.ts'

const mock = mockClient(SFNClient)
afterAll(() => mock.restore())
afterEach(() => mock.reset())

const executions = sfnExecutions(new SFNClient({ region: 'us-east-1' }))
const startDate = new Date('2026-11-20T02:00:00Z')

describe('sfnExecutions', () => {
  it('starts an execution with its input as JSON', async () => {
    mock
      .on(StartExecutionCommand, { stateMachineArn: 'machine', name: 'n', input: '{"date":"2026-11-19"}' })
      .resolves({ executionArn: 'machine:n', startDate })
    expect(await executions.start('machine', { name: 'n', input: { date: '2026-11-19' } })).toBe('machine:n')
  })

  it('parses the output of one that succeeded', async () => {
    mock.on(DescribeExecutionCommand, { executionArn: 'a' }).resolves({
      executionArn: 'a',
      stateMachineArn: 'm',
      status: 'SUCCEEDED',
      startDate,
      output: '{"rows":3}',
    })
    expect(await executions.describe('a')).toEqual({
      arn: 'a',
      status: 'SUCCEEDED',
      startedAt: startDate,
      output: { rows: 3 },
      failure: null,
    })
  })

  it.each([
    [{ error: 'RunFailed', cause: 'look there' }, 'RunFailed: look there'],
    [{ error: 'RunFailed' }, 'RunFailed'],
    [{}, null],
  ])('makes of the failure %j one sentence', async (failed, failure) => {
    mock
      .on(DescribeExecutionCommand)
      .resolves({ executionArn: 'a', stateMachineArn: 'm', status: 'FAILED', startDate, ...failed })
    expect(await executions.describe('a')).toMatchObject({ status: 'FAILED', output: null, failure })
  })

  it('reads the whole history, newest first, and keeps what states were given and gave', async () => {
    const event = { timestamp: startDate, type: 'TaskStateEntered' } as const
    const [input, output] = ['{"a":1}', '{"b":2}']
    mock
      .on(GetExecutionHistoryCommand, { executionArn: 'a', reverseOrder: true })
      .resolves({
        events: [
          { ...event, id: 3, type: 'TaskStateExited', stateExitedEventDetails: { name: 'Plan', output } },
        ],
        nextToken: 'more',
      })
      .on(GetExecutionHistoryCommand, { executionArn: 'a', reverseOrder: true, nextToken: 'more' })
      .resolves({
        events: [
          { ...event, id: 2, stateEnteredEventDetails: { name: 'Plan', input } },
          { ...event, id: 1, type: 'ExecutionStarted' },
        ],
      })
    expect(await Array.fromAsync(executions.history('a'))).toEqual([
      { kind: 'exited', state: 'Plan', data: { b: 2 } },
      { kind: 'entered', state: 'Plan', data: { a: 1 } },
    ])
  })

  it('tells whether a machine is active', async () => {
    mock.on(DescribeStateMachineCommand, { stateMachineArn: 'm' }).resolves({ status: 'ACTIVE' } as never)
    expect(await executions.machineStatus('m')).toBe('ACTIVE')
  })

  it('makes of what AWS refuses an error that says what was wanted', async () => {
    mock.on(StartExecutionCommand).rejects(new Error('not authorized'))
    const failure = executions.start('m', { name: 'execute-2026-11-19', input: {} })
    await expect(failure).rejects.toBeInstanceOf(CloudError)
    await expect(failure).rejects.toThrow(
      'execution: expected execute-2026-11-19 to start, found not authorized',
    )
  })
})
