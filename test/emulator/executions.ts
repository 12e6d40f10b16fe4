/** Executions of workflows on the emulator, through the same API as on AWS. */
import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn'
import { until } from './until.ts'

export const workflows = new SFNClient()

export interface Ended extends DescribeExecutionOutput {
  /** The output as it was before it became JSON, null after a failure. */
  readonly result: unknown
}

/** Starts an execution and returns its ARN. */
export async function start(machineArn: string, input: unknown): Promise<string> {
  const command = new StartExecutionCommand({ stateMachineArn: machineArn, input: JSON.stringify(input) })
  const { executionArn } = await workflows.send(command)
  return executionArn as string
}

export async function ended(executionArn: string): Promise<Ended> {
  const found = await until(
    `the end of ${executionArn}`,
    async () => {
      const execution = await workflows.send(new DescribeExecutionCommand({ executionArn }))
      return execution.status !== 'RUNNING' && execution
    },
    60,
  )
  return { ...found, result: found.status === 'SUCCEEDED' ? JSON.parse(found.output as string) : null }
}

export const execute = async (machineArn: string, input: unknown): Promise<Ended> =>
  ended(await start(machineArn, input))

export const stop = (executionArn: string) => workflows.send(new StopExecutionCommand({ executionArn }))

export async function listExecutions(machineArn: string): Promise<string[]> {
  const { executions = [] } = await workflows.send(new ListExecutionsCommand({ stateMachineArn: machineArn }))
  return executions.map(({ executionArn }) => executionArn as string)
}

export async function history(executionArn: string): Promise<HistoryEvent[]> {
  const command = new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 })
  return (await workflows.send(command)).events as HistoryEvent[]
}

/** Why tasks of an execution failed, in the words of their errors. Their names the emulator does not pass on. */
export async function taskFailures(executionArn: string): Promise<string[]> {
  return (await history(executionArn))
    .map(({ taskFailedEventDetails }) => taskFailedEventDetails?.cause)
    .filter((cause) => cause !== undefined)
}
