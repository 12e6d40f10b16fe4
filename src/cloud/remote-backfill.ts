/** A range of days by the deployed workflow, and what becomes of each while it is at work. */
import * as z from 'zod'
import { type BackfillInput, MAX_BACKFILL_DAYS, parseBackfillRequest } from '../core/backfill-request.ts'
import { LEASE_HOURS } from '../core/lock.ts'
import type { BackfillPlan } from '../jobs/plan-backfill.ts'
import type { BackfillSummary } from '../jobs/summarize-backfill.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { Deployment } from './deployment.ts'
import type { Execution, Executions } from './executions.ts'
import { assertSucceeded, type FollowOptions, followExecution, outputOf } from './follow-execution.ts'
import { type DayEnd, dayEndSince, runningDay } from './watch-days.ts'

/** What of a plan there is to tell. */
export type RemotePlan = Pick<BackfillPlan, 'dataset' | 'dryRun' | 'days' | 'skipped'>

export type RemoteBackfillProgress =
  | { readonly type: 'backfill-planned'; readonly plan: RemotePlan }
  | { readonly type: 'day-started'; readonly date: string }
  | ({ readonly type: 'day-ended'; readonly date: string } & DayEnd)

export interface RemoteBackfillResult {
  readonly plan: RemotePlan
  /** What came of the planned days; null for a dry run. */
  readonly summary: BackfillSummary | null
  /** Why days failed, by date. */
  readonly reasons: Readonly<Record<string, string>>
}

export interface RemoteBackfillOptions extends Pick<FollowOptions, 'pollSeconds' | 'signal'> {
  readonly executions: Executions
  readonly deployment: Deployment
  /** The deployment's bucket. */
  readonly store: ObjectStore
  readonly onStart?: (arn: string) => void
  readonly onProgress?: (progress: RemoteBackfillProgress) => void
}

/**
 * Starts a backfill and follows it to its end. Days that fail do not throw: they are in the summary.
 * @throws {InvalidRequestError} before anything is started; {ExecutionFailedError} when it failed before or beside the
 *   days; {StoppedFollowingError} when aborted, and the backfill goes on
 */
export async function runRemoteBackfill(
  input: BackfillInput,
  { executions, deployment, store, onStart, onProgress, ...follow }: RemoteBackfillOptions,
): Promise<RemoteBackfillResult> {
  parseBackfillRequest(input)
  const name = `backfill-${crypto.randomUUID()}`
  const arn = await executions.start(deployment.BackfillMachineArn, { name, input })
  onStart?.(arn)
  const watch = new BackfillWatch({ executions, arn, store, onProgress })
  const execution = await followExecution(executions, arn, {
    ...follow,
    deadlineSeconds: MAX_BACKFILL_DAYS * LEASE_HOURS * 3600,
    onLook: (seen) => watch.look(seen),
  })
  return watch.end(execution)
}

const backfillPlan = z.object({
  dataset: z.string(),
  dryRun: z.boolean(),
  days: z.array(
    z.object({ date: z.string(), state: z.enum(['missing', 'failed', 'published']), force: z.boolean() }),
  ),
  skipped: z.number(),
})

const dayStatus = z.enum(['published', 'already-published', 'failed'])
const backfillSummary: z.ZodType<BackfillSummary> = z.object({
  published: z.number(),
  alreadyPublished: z.number(),
  failed: z.number(),
  days: z.array(z.object({ date: z.string(), status: dayStatus, runId: z.string().nullable() })),
})

const NO_TRACE = 'it failed before it took the lock; its execution of the daily run says why'

interface Watched {
  readonly executions: Executions
  readonly arn: string
  readonly store: ObjectStore
  readonly onProgress: ((progress: RemoteBackfillProgress) => void) | undefined
}

/** Days are made one at a time, oldest first, so only the first that has not ended needs looking at. */
class BackfillWatch {
  readonly #watched: Watched
  readonly #reasons: Record<string, string> = {}
  readonly #told = new Set<string>()
  #plan: RemotePlan | null = null
  #started: string | null = null

  constructor(watched: Watched) {
    this.#watched = watched
  }

  async look({ startedAt }: Execution): Promise<void> {
    const plan = await this.#readPlan()
    if (!plan || plan.dryRun) return
    const running = await runningDay(this.#watched.store, plan.dataset)
    for (const { date } of plan.days) {
      if (this.#told.has(date)) continue
      if (date === running) this.#tellStart(date)
      const end = await dayEndSince(this.#watched.store, { dataset: plan.dataset, date }, startedAt)
      if (!end) {
        // A day that ended without a trace in the store is told of at the end.
        if (running !== null && date < running) continue
        return
      }
      this.#tellEnd(date, end)
    }
  }

  async end(execution: Execution): Promise<RemoteBackfillResult> {
    const { executions, arn } = this.#watched
    const plan = await this.#readPlan()
    const output = await outputOf(executions, arn, 'SummarizeBackfill')
    // A failed day fails the execution; with a summary at hand, that is what there is to tell.
    if (!plan || (output === null && !plan.dryRun)) await assertSucceeded(executions, execution)
    const summary = output === null ? null : backfillSummary.parse(output)
    for (const { date, status } of summary?.days ?? []) {
      if (!this.#told.has(date))
        this.#tellEnd(date, { status, reason: status === 'failed' ? NO_TRACE : null })
    }
    return { plan: plan as RemotePlan, summary, reasons: this.#reasons }
  }

  async #readPlan(): Promise<RemotePlan | null> {
    if (this.#plan) return this.#plan
    const output = await outputOf(this.#watched.executions, this.#watched.arn, 'PlanBackfill')
    if (output === null) return null
    this.#plan = backfillPlan.parse(output)
    this.#watched.onProgress?.({ type: 'backfill-planned', plan: this.#plan })
    return this.#plan
  }

  #tellStart(date: string): void {
    if (this.#started === date) return
    this.#started = date
    this.#watched.onProgress?.({ type: 'day-started', date })
  }

  #tellEnd(date: string, end: DayEnd): void {
    this.#told.add(date)
    if (end.reason !== null) this.#reasons[date] = end.reason
    this.#watched.onProgress?.({ type: 'day-ended', date, ...end })
  }
}
