/** What stays of a run that failed: a note of why, and of a day that was refused its report and files. */
import * as z from 'zod'
import { RUN_FILES, runPrefix } from './keys.ts'
import type { UtcDate } from './utc-date.ts'

/** An error as a workflow passes it on. On AWS `Cause` is JSON that a function's runtime wrote, elsewhere a sentence. */
export const workflowFailure = z.object({ Error: z.string(), Cause: z.string().default('') })
export type WorkflowFailure = z.infer<typeof workflowFailure>

/** Kept for a day until it is published. */
export const failureNote = z.object({
  dataset: z.string(),
  date: z.string(),
  runId: z.string(),
  execution: z.string(),
  error: z.string(),
  message: z.string(),
  failedAt: z.iso.datetime(),
  /** Key of the report on the day, where it was refused for what it is. */
  quality: z.string().nullable().default(null),
})
export type FailureNote = Readonly<z.infer<typeof failureNote>>

export const FAILURES_PREFIX = '_control/failures/'

export const failureKey = (dataset: string, date: UtcDate): string =>
  `${FAILURES_PREFIX}${dataset}/${date}.json`

export const QUARANTINE_PREFIX = '_quarantine/'

/** Where a refused day is kept: everything under the key that it would have been published by. No reader looks here. */
export const quarantinePrefix = (dataset: string, date: UtcDate, runId: string): string =>
  `${QUARANTINE_PREFIX}${runPrefix(dataset, date, runId)}`

export const quarantinedQualityKey = (dataset: string, date: UtcDate, runId: string): string =>
  `${quarantinePrefix(dataset, date, runId)}${RUN_FILES.quality}`

/** Seed, schema and all that the run was made of. */
export const quarantinedPlanKey = (dataset: string, date: UtcDate, runId: string): string =>
  `${quarantinePrefix(dataset, date, runId)}_plan.json`

/** The line of a refusal's message that says where its report is. */
export const reportLine = (qualityKey: string): string => `The whole report is at ${qualityKey}`

/** An error and its message, for whoever is told beside it where the report is. */
export function reasonOf({ error, message, quality }: FailureNote): string {
  const place = quality === null ? null : reportLine(quality)
  const lines = message.split('\n').filter((line) => line !== place)
  return `${error}: ${lines.join('\n')}`
}

const MAX_MESSAGE_CHARS = 2000

/** The sentence in a failure's cause, whoever wrote it. */
export function failureMessage(failure: WorkflowFailure): string {
  const message = runtimeMessage(failure.Cause) ?? failure.Cause
  return message.slice(0, MAX_MESSAGE_CHARS)
}

/** Lambda's runtime writes `{"errorType", "errorMessage", "trace"}`. */
function runtimeMessage(cause: string): string | null {
  const report = z.object({ errorMessage: z.string() })
  try {
    return report.parse(JSON.parse(cause)).errorMessage
  } catch {
    return null // not JSON of that shape: it is the sentence itself
  }
}
