/** Executions of state machines: the little that is needed to start and watch one. */
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  type HistoryEvent,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { asking } from './failure.ts'

export interface Execution {
  readonly arn: string
  /** As AWS names it: RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED or PENDING_REDRIVE. */
  readonly status: string
  readonly startedAt: Date
  /** Of a succeeded execution, parsed; else null. */
  readonly output: unknown
  /** Of a failed execution: `Error: cause`; else null. */
  readonly failure: string | null
}

/** What a state was given or gave. */
export interface StateEvent {
  readonly kind: 'entered' | 'exited'
  readonly state: string
  readonly data: unknown
}

export interface Executions {
  /** @returns the execution's ARN; starting the same name with the same input again gives the same execution */
  start(machineArn: string, execution: { readonly name: string; readonly input: unknown }): Promise<string>
  describe(arn: string): Promise<Execution>
  /** Newest first. */
  history(arn: string): AsyncIterable<StateEvent>
  /** As AWS names it: ACTIVE or DELETING. */
  machineStatus(machineArn: string): Promise<string>
}

/** Step Functions, in the account and region that the SDK's own rules give. Failures are CloudErrors. */
export function sfnExecutions(client = new SFNClient()): Executions {
  return {
    async start(machineArn, { name, input }) {
      const request = new StartExecutionCommand({
        stateMachineArn: machineArn,
        name,
        input: JSON.stringify(input),
      })
      const started = await asking(`execution: expected ${name} to start`, () => client.send(request))
      return started.executionArn as string
    },
    async describe(arn) {
      const request = new DescribeExecutionCommand({ executionArn: arn })
      const found = await asking(`execution: expected ${arn}`, () => client.send(request))
      const { status, startDate, output, error, cause } = found
      return {
        arn,
        status: status as string,
        startedAt: startDate as Date,
        output: parse(output),
        failure: error === undefined ? null : [error, cause].filter(Boolean).join(': '),
      }
    },
    async *history(arn) {
      const pages = paginateGetExecutionHistory({ client }, { executionArn: arn, reverseOrder: true })
      for await (const { events } of pages) yield* (events ?? []).flatMap(stateEvent)
    },
    async machineStatus(machineArn) {
      const request = new DescribeStateMachineCommand({ stateMachineArn: machineArn })
      const machine = await asking(`machine: expected ${machineArn}`, () => client.send(request))
      return machine.status as string
    },
  }
}

function stateEvent({ stateEnteredEventDetails: entered, stateExitedEventDetails: exited }: HistoryEvent) {
  const events: StateEvent[] = []
  if (entered?.name) events.push({ kind: 'entered', state: entered.name, data: parse(entered.input) })
  if (exited?.name) events.push({ kind: 'exited', state: exited.name, data: parse(exited.output) })
  return events
}

/** Inputs and outputs are JSON by the rules of the service. */
const parse = (json: string | undefined): unknown => (json === undefined ? null : JSON.parse(json))
