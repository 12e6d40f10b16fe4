import type { JobContext } from '../../src/jobs/context.ts'
import { generatePart } from '../../src/jobs/generate-part.ts'
import { inspectPart } from '../../src/jobs/inspect-part.ts'
import { type PlannedRun, planDay } from '../../src/jobs/plan-day.ts'
import { profileDay } from '../../src/jobs/profile-day.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'
import { tinyRequest } from './workflow.ts'

export async function planTiny(
  owner: string,
  context: JobContext,
  changes: object = {},
): Promise<PlannedRun> {
  const planned = await planDay({ owner, request: { ...tinyRequest, ...changes } }, context)
  if (planned.status !== 'planned') throw new Error(`status: expected planned, found ${planned.status}`)
  return planned
}

export async function makeParts({ runId, parts }: PlannedRun, context: JobContext): Promise<void> {
  for (const part of parts) await inspectPart(await generatePart({ runId, part }, context), context)
}

/** Everything up to PublishDay. @returns the run's id */
export async function stageTiny(owner: string, context: JobContext, changes: object = {}): Promise<string> {
  const planned = await planTiny(owner, context, changes)
  await makeParts(planned, context)
  await verifyDay({ runId: planned.runId, outcomes: planned.parts }, context)
  await profileDay({ runId: planned.runId }, context)
  return planned.runId
}
