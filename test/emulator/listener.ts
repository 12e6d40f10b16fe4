import {
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  type Target,
} from '@aws-sdk/client-eventbridge'
import { CreateStateMachineCommand } from '@aws-sdk/client-sfn'
import { ended, listExecutions, workflows } from './executions.ts'
import { ANY_ROLE } from './probe.ts'
import { until } from './until.ts'

/** Waits for the first event that was heard and returns it, as the text that its listener got. */
export type Heard = () => Promise<string>

/** Events by what sends them, and by their type. */
export interface Interest {
  readonly source: string
  readonly type?: string
}

/** Listens to such events on the default bus, from now on. */
export async function listenTo({ source, type }: Interest, transform: Partial<Target> = {}): Promise<Heard> {
  const events = new EventBridgeClient()
  const name = `listener-${crypto.randomUUID()}`
  const States = { Hears: { Type: 'Pass', End: true } }
  const definition = JSON.stringify({ StartAt: 'Hears', States })
  const machine = await workflows.send(new CreateStateMachineCommand({ name, roleArn: ANY_ROLE, definition }))
  const Arn = machine.stateMachineArn as string
  const pattern = { source: [source], ...(type !== undefined && { 'detail-type': [type] }) }
  await events.send(new PutRuleCommand({ Name: name, EventPattern: JSON.stringify(pattern) }))
  const target = { Id: 'listener', Arn, RoleArn: ANY_ROLE, ...transform }
  await events.send(new PutTargetsCommand({ Rule: name, Targets: [target] }))
  return async () => {
    const [first] = await until(
      `an event from ${source}${type === undefined ? '' : `: ${type}`}`,
      async () => {
        const heard = await listExecutions(Arn)
        return heard.length > 0 && heard
      },
    )
    return (await ended(first)).input as string
  }
}
