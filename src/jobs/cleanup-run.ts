// State CleanupRun: after it nothing of the run is left but what was published, and why it failed if it did.
import * as z from 'zod'
import type { QualityReport } from '../core/expectations/check-day.ts'
import type { FailureNote, WorkflowFailure } from '../core/failure.ts'
import { failureKey, failureMessage, quarantinedQualityKey, workflowFailure } from '../core/failure.ts'
import { uriIn } from '../core/keys.ts'
import type { HeldLock } from '../core/lock.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { FailedDay, JobContext } from './context.ts'
import { rebuildDaysIndex } from './days-index.ts'
import { readFailureNote } from './failure-notes.ts'
import { writeJson } from './json-object.ts'
import { lockOf } from './lock-store.ts'
import { parseInput } from './parse-input.ts'
import { clearStaging, stagedDayKeys } from './staging.ts'

const cleanupRunInput = z.object({ owner: z.string(), failure: workflowFailure.nullable() })

export interface CleanedRun {
  /** Null when the owner held no lock: then it had begun nothing, or its lock and remains are another run's by now. */
  readonly runId: string | null
}

/**
 * Keeps why a failed run failed, and tells of it. Can be called again: the note of an earlier attempt stands.
 * @param input `{owner, failure}`: the execution's id, and what it failed with or null
 */
export async function cleanupRun(input: unknown, context: JobContext): Promise<CleanedRun> {
  const { owner, failure } = parseInput(cleanupRunInput, input)
  const { store } = context
  const lock = await lockOf(owner, store)
  if (!lock) return { runId: null }
  const note = failure && ((await noteOf(lock, store)) ?? (await writeNote(lock, failure, context)))
  await clearStaging(store, lock.runId)
  if (note) {
    await context.announceFailure?.(failedDay(note, store.uri))
    await rebuildDaysIndex(owner, context)
  }
  return { runId: lock.runId }
}

/** The note on this very run, if it was written. */
async function noteOf({ dataset, date, owner }: HeldLock, store: ObjectStore): Promise<FailureNote | null> {
  const note = await readFailureNote(store, dataset, date)
  return note?.execution === owner ? note : null
}

async function writeNote(
  lock: HeldLock,
  failure: WorkflowFailure,
  { store, now }: JobContext,
): Promise<FailureNote> {
  const { dataset, date, runId, owner } = lock
  const note: FailureNote = {
    dataset,
    date,
    runId,
    execution: owner,
    error: failure.Error,
    message: failureMessage(failure),
    failedAt: now().toISOString(),
    quality: (await isRefused(runId, store)) ? quarantinedQualityKey(dataset, date, runId) : null,
  }
  await writeJson(store, failureKey(dataset, date), note)
  return note
}

/** Whether VerifyDay refused the day in this run. A report in quarantine may be an earlier run's of the same id. */
async function isRefused(runId: string, store: ObjectStore): Promise<boolean> {
  const report = await store.get(stagedDayKeys(runId).quality)
  return report !== null && !(JSON.parse(new TextDecoder().decode(report.bytes)) as QualityReport).passed
}

function failedDay({ message, quality, ...note }: FailureNote, storeUri: string): FailedDay {
  const { dataset, date, runId, error } = note
  return { dataset, date, runId, error, reason: message, quality: quality && uriIn(storeUri, quality) }
}
