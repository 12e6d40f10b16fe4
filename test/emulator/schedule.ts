/** The daily rule, as these tests deploy it: often, small, and paused until its turn. */
import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
} from '@aws-sdk/client-eventbridge'

/** The shortest rate that EventBridge has. */
export const SCHEDULE = 'rate(1 minute)'
/** Rows of a day whose request does not say, as the rule's does not. */
export const DEPLOYED_ROWS = 3_000

/** A run of the rule's would hold the lock while another test wants it. */
export const pauseRule = async () => inRule((client, Name) => client.send(new DisableRuleCommand({ Name })))
export const resumeRule = async () => inRule((client, Name) => client.send(new EnableRuleCommand({ Name })))

async function inRule(act: (client: EventBridgeClient, name: string) => Promise<unknown>): Promise<void> {
  const client = new EventBridgeClient()
  const { Rules = [] } = await client.send(new ListRulesCommand())
  const scheduled = Rules.filter((rule) => rule.ScheduleExpression === SCHEDULE)
  if (scheduled.length !== 1) {
    throw new Error(`rules: expected one with ${SCHEDULE}, found ${JSON.stringify(Rules)}`)
  }
  await act(client, scheduled[0].Name as string)
}
