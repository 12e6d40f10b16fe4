/** One day by the deployed workflow. */
import * as z from 'zod'
import { LEASE_HOURS } from '../core/lock.ts'
import { parseRunRequest, type RunInput } from '../core/request.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'
import type { Deployment } from './deployment.ts'
import type { Executions } from './executions.ts'
import { assertSucceeded, currentState, type FollowOptions, followExecution } from './follow-execution.ts'

/** No execution of the daily run lasts as long as its lease. */
const RUN_DEADLINE_SECONDS = LEASE_HOURS * 3600

/**
 * Starts a day and does not wait. What the request leaves open, the deployment decides.
 * @returns the execution's ARN
 * @throws {InvalidRequestError} before anything is started
 */
export async function startRemoteRun(
  request: RunInput,
  { executions, deployment }: { readonly executions: Executions; readonly deployment: Deployment },
): Promise<string> {
  const { date } = parseRunRequest(request)
  const name = `execute-${date}-${crypto.randomUUID()}`
  return executions.start(deployment.DailyRunMachineArn, { name, input: request })
}

const publishedSummary: z.ZodType<PublishedSummary> = z.object({
  status: z.enum(['published', 'already-published']),
  dataset: z.string(),
  date: z.string(),
  runId: z.string(),
  rows: z.number(),
  parts: z.number(),
  digest: z.string(),
  bytes: z.number(),
  uri: z.string(),
  profile: z.string(),
  sides: z.array(z.object({ name: z.string(), dataset: z.string(), rows: z.number(), uri: z.string() })),
})

export interface RemoteRunOptions extends Pick<FollowOptions, 'pollSeconds' | 'signal'> {
  /** Called when another state is seen at work. */
  readonly onState?: (state: string) => void
}

/**
 * Waits until the day is published.
 * @throws {ExecutionFailedError} with what the run failed with; {StoppedFollowingError} when aborted
 */
export async function awaitRemoteRun(
  executions: Executions,
  arn: string,
  { onState, ...follow }: RemoteRunOptions = {},
): Promise<PublishedSummary> {
  let seen: string | null = null
  const execution = await followExecution(executions, arn, {
    ...follow,
    deadlineSeconds: RUN_DEADLINE_SECONDS,
    async onLook({ status }) {
      const state = status === 'RUNNING' ? await currentState(executions, arn) : null
      if (state !== null && state !== seen) onState?.(state)
      seen = state ?? seen
    },
  })
  await assertSucceeded(executions, execution)
  return publishedSummary.parse(execution.output)
}
