/** A deployment without AWS: executions run in this process, over an S3 of its own, by the very workflows. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { mockClient } from 'aws-sdk-client-mock'
import { vi } from 'vitest'
import type { JobContext } from '../../src/jobs/context.ts'
import { executeBackfill } from '../../src/local/backfill.ts'
import { executeDailyRun } from '../../src/local/daily-run.ts'
import { localContext } from '../../src/local/local-context.ts'
import { inThread } from '../../src/local/part-jobs.ts'
import { s3Store } from '../../src/storage/s3-store.ts'
import { deployment, OUTPUTS } from '../cloud/deployments.ts'
import { startS3Server } from '../storage/s3-server.ts'

interface Ended {
  readonly status: 'SUCCEEDED' | 'FAILED'
  readonly output?: string
  readonly events: readonly HistoryEvent[]
}

export interface CloudInProcess {
  /** Inputs of the executions so far. */
  readonly inputs: readonly unknown[]
  /** Details of the events that were put on the bus. */
  readonly events: readonly unknown[]
  close(): Promise<void>
}

const startDate = new Date(0)
const event = (type: 'Entered' | 'Exited', name: string, data: unknown): HistoryEvent => ({
  id: 1,
  timestamp: startDate,
  type: `TaskState${type}`,
  ...(type === 'Entered'
    ? { stateEnteredEventDetails: { name, input: JSON.stringify(data) } }
    : { stateExitedEventDetails: { name, output: JSON.stringify(data) } }),
})

async function runDaily(input: unknown, context: JobContext): Promise<Ended> {
  try {
    const summary = await executeDailyRun(input, { context, parts: inThread(context), retryDelaySeconds: 0 })
    return { status: 'SUCCEEDED', output: JSON.stringify(summary), events: [] }
  } catch (error) {
    const { name, message } = error as Error
    const failure = { Error: name, Cause: JSON.stringify({ errorMessage: message }) }
    return { status: 'FAILED', events: [event('Entered', 'HasFailed', { failure })] }
  }
}

async function runBackfill(input: object, context: JobContext): Promise<Ended> {
  const options = { context, parts: inThread(context), retryDelaySeconds: 0 }
  const { plan, summary } = await executeBackfill(input, options)
  const planned = event('Exited', 'PlanBackfill', plan)
  const status = summary && summary.failed > 0 ? 'FAILED' : 'SUCCEEDED'
  return { status, events: summary ? [event('Exited', 'SummarizeBackfill', summary), planned] : [planned] }
}

function mockStacks() {
  const Outputs = Object.entries(OUTPUTS).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }))
  const stack = {
    StackName: deployment.stack,
    CreationTime: startDate,
    StackStatus: 'CREATE_COMPLETE',
  } as const
  const mock = mockClient(CloudFormationClient)
  mock.on(DescribeStacksCommand).rejects(new Error('no such stack'))
  mock.on(DescribeStacksCommand, { StackName: stack.StackName }).resolves({ Stacks: [{ ...stack, Outputs }] })
  return mock
}

function mockBus(events: unknown[]) {
  const mock = mockClient(EventBridgeClient)
  mock.on(PutEventsCommand).callsFake(({ Entries }) => {
    for (const { Detail } of Entries) events.push(JSON.parse(Detail))
    return {}
  })
  return mock
}

/** Runs an execution to its end when it is started. */
function mockMachines(context: JobContext, inputs: unknown[]) {
  const ended = new Map<string, Ended>()
  const mock = mockClient(SFNClient)
  mock.on(DescribeStateMachineCommand).resolves({ status: 'ACTIVE' } as never)
  mock.on(StartExecutionCommand).callsFake(async ({ stateMachineArn, name, input: text }) => {
    const input = JSON.parse(text)
    inputs.push(input)
    const run = stateMachineArn === OUTPUTS.DailyRunMachineArn ? runDaily : runBackfill
    ended.set(name, await run(input, context))
    return { executionArn: name, startDate }
  })
  mock.on(DescribeExecutionCommand).callsFake(({ executionArn }) => {
    const { status, output } = ended.get(executionArn) as Ended
    return { executionArn, status, startDate, output }
  })
  mock.on(GetExecutionHistoryCommand).callsFake(({ executionArn }) => ({
    events: ended.get(executionArn)?.events,
  }))
  return mock
}

export async function cloudInProcess(): Promise<CloudInProcess> {
  const server = await startS3Server()
  vi.stubEnv('AWS_ENDPOINT_URL_S3', server.endpoint)
  vi.stubEnv('AWS_REGION', 'us-east-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  const inputs: unknown[] = []
  const events: unknown[] = []
  const context = localContext(s3Store(OUTPUTS.BucketName), () => new Date())
  const mocks = [mockStacks(), mockBus(events), mockMachines(context, inputs)]
  return {
    inputs,
    events,
    async close() {
      for (const mock of mocks) mock.restore()
      vi.unstubAllEnvs()
      await server.close()
    },
  }
}
