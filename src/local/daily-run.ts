/** One execution of the daily workflow in process. */
import { cleanupRun } from '../jobs/cleanup-run.ts'
import type { JobContext } from '../jobs/context.ts'
import { planDay } from '../jobs/plan-day.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'
import { releaseRun } from '../jobs/release-run.ts'
import { RunFailedError, RunStoppedError } from './errors.ts'
import { MachineFailedError, runMachine, type Task, type TaskFailure } from './machine.ts'
import type { PartRunner } from './part-jobs.ts'
import { newOwner } from './process-owner.ts'
import { type OnProgress, progressOf, type TaskTrouble } from './progress.ts'

export interface DailyRunOptions {
  readonly context: JobContext
  readonly parts: PartRunner
  readonly retryDelaySeconds: number
  readonly onProgress?: OnProgress | undefined
  readonly signal?: AbortSignal | undefined
}

/** What comes after the parts: loaded while these are made. */
const LATER = {
  verify: () => import('../jobs/verify-day.ts'),
  profile: async () => {
    const job = await import('../jobs/profile-day.ts')
    await job.loadPage()
    return job
  },
  publish: () => import('../jobs/publish-day.ts'),
} as const

type DayJob = (input: unknown, context: JobContext) => Promise<unknown>

const DAY_JOBS = {
  PlanDay: async (input, context) => {
    const plan = await planDay(input, context)
    if (plan.status === 'planned') for (const load of Object.values(LATER)) void load()
    return plan
  },
  VerifyDay: async (input, context) => (await LATER.verify()).verifyDay(input, context),
  ProfileDay: async (input, context) => (await LATER.profile()).profileDay(input, context),
  PublishDay: async (input, context) => (await LATER.publish()).publishDay(input, context),
  CleanupRun: cleanupRun,
  ReleaseRun: releaseRun,
} as const satisfies Record<string, DayJob>

/**
 * @param request as parseRunRequest takes it
 * @throws what PlanDay threw, as then nothing had begun; RunFailedError with the true cause; RunStoppedError after an
 *   abort. Whichever: staging is empty and the lock free by then, unless the store refused that too.
 */
export async function executeDailyRun(request: unknown, options: DailyRunOptions): Promise<PublishedSummary> {
  const { context, parts, retryDelaySeconds, onProgress, signal } = options
  const owner = await newOwner()
  try {
    const summary = await runMachine('daily-run', request, {
      executionId: owner,
      tasks: dailyTasks(options),
      concurrency: parts.concurrency,
      retryDelaySeconds,
      signal,
      onRetry: (failure) => onProgress?.(troubleOf('retry', failure)),
      onStop: () => parts.close(),
    })
    return summary as PublishedSummary
  } catch (error) {
    if (error instanceof RunStoppedError) await cleanUpAfterStop(owner, error, context)
    if (!(error instanceof MachineFailedError)) throw error
    const { failure } = error
    onProgress?.(troubleOf('failed', failure))
    throw failure.state === 'PlanDay'
      ? failure.error
      : new RunFailedError({ ...failure, part: partOf(failure) })
  }
}

function dailyTasks({ context, parts, onProgress }: DailyRunOptions): Record<string, Task> {
  const report =
    (state: string, work: Task): Task =>
    async (input) => {
      const output = await work(input)
      const progress = progressOf(state, input, output)
      if (progress) onProgress?.(progress)
      return output
    }
  const dayTasks = Object.entries(DAY_JOBS).map(([state, job]) => [
    state,
    report(state, (input) => job(input, context)),
  ])
  const partTasks = (['GeneratePart', 'InspectPart'] as const).map((state) => [
    state,
    report(state, (input) => parts.run({ state, input })),
  ])
  return Object.fromEntries([...dayTasks, ...partTasks])
}

/** An aborted execution runs no further state, so its last two are done here. */
async function cleanUpAfterStop(owner: string, { name, message }: Error, context: JobContext): Promise<void> {
  await cleanupRun({ owner, failure: { Error: name, Cause: message } }, context)
  await releaseRun({ owner }, context)
}

function troubleOf(type: TaskTrouble['type'], failure: TaskFailure): TaskTrouble {
  const { name, message } = failure.error
  return { type, state: failure.state, part: partOf(failure), error: name, message }
}

function partOf({ input }: TaskFailure): number | null {
  const { part } = input as { readonly part?: number }
  return part ?? null
}
