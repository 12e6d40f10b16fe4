// State CleanupRun: after it nothing of the run is left but what was published, and why it failed if it did.
import * as z from 'zod'
import type { FailureNote, WorkflowFailure } from '../core/failure.ts'
import { failureKey, failureMessage, workflowFailure } from '../core/failure.ts'
import type { HeldLock } from '../core/lock.ts'
import type { JobContext } from './context.ts'
import { writeJson } from './json-object.ts'
import { lockOf } from './lock-store.ts'
import { parseInput } from './parse-input.ts'
import { clearStaging } from './staging.ts'

const cleanupRunInput = z.object({ owner: z.string(), failure: workflowFailure.nullable() })

export interface CleanedRun {
  /** Null when the owner held no lock: then it had begun nothing, or its lock and remains are another run's by now. */
  readonly runId: string | null
}

/** @param input `{owner, failure}`: the execution's id, and what it failed with or null */
export async function cleanupRun(input: unknown, context: JobContext): Promise<CleanedRun> {
  const { owner, failure } = parseInput(cleanupRunInput, input)
  const lock = await lockOf(owner, context.store)
  if (!lock) return { runId: null }
  if (failure) {
    await writeJson(
      context.store,
      failureKey(lock.dataset, lock.date),
      failureNote(lock, failure, context.now()),
    )
  }
  await clearStaging(context.store, lock.runId)
  return { runId: lock.runId }
}

function failureNote(lock: HeldLock, failure: WorkflowFailure, failedAt: Date): FailureNote {
  const { dataset, date, runId, owner } = lock
  return {
    dataset,
    date,
    runId,
    execution: owner,
    error: failure.Error,
    message: failureMessage(failure),
    failedAt: failedAt.toISOString(),
  }
}
