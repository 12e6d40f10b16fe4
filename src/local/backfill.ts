/** A backfill on this machine: its workflow in process, each day a nested execution of the daily workflow. */
import type { BackfillInput } from '../core/backfill-request.ts'
import { type BackfillPlan, planBackfill } from '../jobs/plan-backfill.ts'
import { type BackfilledDay, type BackfillSummary, summarizeBackfill } from '../jobs/summarize-backfill.ts'
import { type DailyRunOptions, executeDailyRun } from './daily-run.ts'
import { MachineFailedError, runMachine } from './machine.ts'
import { newOwner } from './process-owner.ts'
import type { RunProgress } from './progress.ts'
import { type LocalOptions, withLocalRun } from './run-day.ts'

export type BackfillProgress =
  | { readonly type: 'backfill-planned'; readonly plan: BackfillPlan }
  | { readonly type: 'day-started'; readonly date: string }
  | { readonly type: 'day-progress'; readonly date: string; readonly progress: RunProgress }
  | {
      readonly type: 'day-ended'
      readonly date: string
      readonly status: BackfilledDay['status']
      readonly reason: string | null
    }

export interface BackfillOptions extends Omit<LocalOptions, 'onProgress'> {
  readonly onProgress?: ((progress: BackfillProgress) => void) | undefined
}

export interface BackfillResult {
  readonly plan: BackfillPlan
  /** What came of the planned days; null for a dry run. */
  readonly summary: BackfillSummary | null
  /** Why days failed, by date. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Failed days do not throw: they are in the summary. @throws as planBackfill; RunStoppedError after an abort */
export async function runBackfill(input: BackfillInput, options: BackfillOptions): Promise<BackfillResult> {
  const { onProgress, ...local } = options
  return await withLocalRun(local, (run) => executeBackfill(input, { ...run, onProgress }))
}

export type BackfillRunOptions = Omit<DailyRunOptions, 'onProgress'> & Pick<BackfillOptions, 'onProgress'>

export async function executeBackfill(
  input: BackfillInput,
  run: BackfillRunOptions,
): Promise<BackfillResult> {
  const backfill = new Backfill(run)
  try {
    await runMachine('backfill', input, {
      executionId: await newOwner(),
      tasks: {
        PlanBackfill: (request) => backfill.plan(request),
        RunDay: (task) => backfill.runDay(task as NestedExecution),
        SummarizeBackfill: (ended) => backfill.summarize(ended),
      },
      concurrency: 1,
      retryDelaySeconds: run.retryDelaySeconds,
      signal: run.signal,
    })
  } catch (error) {
    if (!(error instanceof MachineFailedError)) throw error
    // The workflow fails when a day did; with a summary at hand, that is what there is to tell.
    if (!backfill.result?.summary) throw error.failure.error
  }
  return backfill.result as BackfillResult
}

/** The parameters of `startExecution.sync:2`. */
interface NestedExecution {
  readonly Input: { readonly date: string }
}

class Backfill {
  result: BackfillResult | null = null
  private readonly run: BackfillRunOptions
  private readonly reasons: Record<string, string> = {}

  constructor(run: BackfillRunOptions) {
    this.run = run
  }

  async plan(request: unknown): Promise<BackfillPlan> {
    const plan = await planBackfill(request, this.run.context)
    this.result = { plan, summary: null, reasons: this.reasons }
    this.run.onProgress?.({ type: 'backfill-planned', plan })
    return plan
  }

  async runDay({ Input }: NestedExecution): Promise<unknown> {
    const { onProgress } = this.run
    const { date } = Input
    onProgress?.({ type: 'day-started', date })
    try {
      const Output = await executeDailyRun(Input, {
        ...this.run,
        onProgress: (progress) => onProgress?.({ type: 'day-progress', date, progress }),
      })
      onProgress?.({ type: 'day-ended', date, status: Output.status, reason: null })
      return { Output }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.reasons[date] = reason
      onProgress?.({ type: 'day-ended', date, status: 'failed', reason })
      throw error
    }
  }

  async summarize(ended: unknown): Promise<BackfillSummary> {
    const summary = await summarizeBackfill(ended, this.run.context)
    if (this.result) this.result = { ...this.result, summary }
    return summary
  }
}
