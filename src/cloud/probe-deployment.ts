/** Whether a deployment can make days, found out by having it plan one. */
import { dayBefore } from '../core/utc-date.ts'
import { type Probe, probe } from '../jobs/probe-store.ts'
import type { Deployment } from './deployment.ts'
import type { Executions } from './executions.ts'
import { assertSucceeded, type FollowOptions, followExecution } from './follow-execution.ts'

/** A cold start and a few seconds of work, with room. */
const PLANNING_DEADLINE_SECONDS = 120

export interface ProbeDeploymentOptions extends Pick<FollowOptions, 'pollSeconds' | 'signal'> {
  readonly now: Date
}

/** Starts one execution, a backfill that only plans: it proves machine, function and bucket, and writes nothing. */
export async function probeDeployment(
  executions: Executions,
  deployment: Deployment,
  { now, ...follow }: ProbeDeploymentOptions,
): Promise<Probe[]> {
  const { DailyRunMachineArn, BackfillMachineArn } = deployment
  const day = dayBefore(now)
  return [
    await probe('machine of the daily run', () => activeMachine(executions, DailyRunMachineArn)),
    await probe('machine of the backfill', () => activeMachine(executions, BackfillMachineArn)),
    await probe('an execution that plans a day', async () => {
      const input = { from: day, to: day, reprocess: 'completed', dryRun: true }
      const name = `smoke-${crypto.randomUUID()}`
      const arn = await executions.start(BackfillMachineArn, { name, input })
      const deadlineSeconds = PLANNING_DEADLINE_SECONDS
      await assertSucceeded(
        executions,
        await followExecution(executions, arn, { ...follow, deadlineSeconds }),
      )
      return `planned ${day} and wrote nothing`
    }),
  ]
}

async function activeMachine(executions: Executions, arn: string): Promise<string> {
  const status = await executions.machineStatus(arn)
  if (status === 'ACTIVE') return arn
  throw new Error(`${arn}: expected ACTIVE, found ${status}`)
}
