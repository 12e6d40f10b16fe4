import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from '@aws-sdk/client-sfn'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { executionHasEnded } from '../../src/cloud/execution-owner.ts'

const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:DailyRun:one'
const states = mockClient(SFNClient)
afterAll(() => states.restore())
beforeEach(() => states.reset())

describe('executionHasEnded', () => {
  it.each([
    ['RUNNING', false],
    ['PENDING_REDRIVE', false],
    ['SUCCEEDED', true],
    ['FAILED', true],
    ['TIMED_OUT', true],
    ['ABORTED', true],
  ] as const)('of an execution that is %s is %s', async (status, ended) => {
    states.on(DescribeExecutionCommand, { executionArn: EXECUTION }).resolves({ status })
    expect(await executionHasEnded()(EXECUTION)).toBe(ended)
  })

  it('is true of an execution that is forgotten', async () => {
    states.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist({ message: '', $metadata: {} }))
    expect(await executionHasEnded()(EXECUTION)).toBe(true)
  })

  it('is not known of an execution that may not be asked after', async () => {
    states.on(DescribeExecutionCommand).rejects(new Error('AccessDeniedException'))
    expect(await executionHasEnded()(EXECUTION)).toBe(false)
  })

  it('is not known of an owner that is no execution, and nobody is asked', async () => {
    expect(await executionHasEnded()('laptop:4711')).toBe(false)
    expect(states.calls()).toHaveLength(0)
  })
})
