// Clears up after an execution that ended without doing so itself: it was stopped, timed out, or failed in its clean-up.
import * as z from 'zod'
import { type CleanedRun, cleanupRun } from './cleanup-run.ts'
import type { JobContext } from './context.ts'
import { parseInput } from './parse-input.ts'
import { releaseRun } from './release-run.ts'

const recoverRunInput = z.object({
  detail: z.object({
    /** The lock's owner. */
    executionArn: z.string(),
    status: z.string(),
    error: z.string().nullish(),
    cause: z.string().nullish(),
  }),
})

/**
 * Does nothing for an execution that holds no lock, as one that cleared up itself.
 * @param input the event `Step Functions Execution Status Change` of an execution that ended
 */
export async function recoverRun(input: unknown, context: JobContext): Promise<CleanedRun> {
  const { executionArn: owner, status, error, cause } = parseInput(recoverRunInput, input).detail
  const failure = { Error: error ?? status, Cause: cause ?? `The execution ended as ${status}.` }
  const cleaned = await cleanupRun({ owner, failure }, context)
  await releaseRun({ owner }, context)
  return cleaned
}
