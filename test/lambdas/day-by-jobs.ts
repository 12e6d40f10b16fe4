/** A whole day, state by state, as the workflow would call them; what passes between them is JSON. */
import type { JobName } from '../../lib/job-access.ts'
import type { PlannedRun, PublishedBefore } from '../../src/jobs/plan-day.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'

export type CallJob = (job: JobName, input: unknown) => Promise<unknown>

export async function planAndMake(
  call: CallJob,
  owner: string,
  request: object,
): Promise<PlannedRun | PublishedBefore> {
  const send = overTheWire(call)
  const planned = (await send('PlanDay', { owner, request })) as PlannedRun | PublishedBefore
  if (planned.status === 'already-published') return planned
  const { runId } = planned
  const outcomes: unknown[] = []
  for (const part of planned.parts) {
    const receipt = await send('GeneratePart', { runId, part })
    outcomes.push(((await send('InspectPart', receipt)) as { part: number }).part)
  }
  await send('VerifyDay', { runId, outcomes })
  await send('ProfileDay', { runId })
  return planned
}

export async function runDayByJobs(call: CallJob, owner: string, request: object): Promise<PublishedSummary> {
  const send = overTheWire(call)
  const planned = await planAndMake(call, owner, request)
  if (planned.status === 'already-published') return planned.summary
  const summary = await send('PublishDay', { owner, runId: planned.runId })
  await send('CleanupRun', { owner, failure: null })
  await send('ReleaseRun', { owner })
  return summary as PublishedSummary
}

function overTheWire(call: CallJob): CallJob {
  const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
  return async (job, input) => copy(await call(job, copy(input)))
}
