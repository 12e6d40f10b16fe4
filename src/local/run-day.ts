/** A whole day on this machine: the daily workflow in process, its parts on worker threads. */
import type { RunInput } from '../core/request.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'
import { openStore } from '../storage/open-store.ts'
import type { DailyRunOptions } from './daily-run.ts'
import { localContext } from './local-context.ts'
import { PART_STATES } from './part-jobs.ts'
import type { PartWorkerData } from './part-worker.ts'
import type { OnProgress } from './progress.ts'
import { WorkerPool } from './worker-pool.ts'

/** Long enough for a file system to recover or another run to end, short enough to sit through. */
const DEFAULT_RETRY_DELAY_SECONDS = 2

export interface LocalOptions {
  /** A folder, `file:///folder` or `s3://bucket[/prefix]`. */
  readonly store: string
  /** The clock of locks and publications, and of what `yesterday` means to a backfill. */
  readonly now: () => Date
  /** Worker threads; one per core when not given. */
  readonly workers?: number | undefined
  readonly retryDelaySeconds?: number | undefined
  readonly onProgress?: OnProgress | undefined
  /** Aborting it stops the run, cleans up after it and frees the lock. */
  readonly signal?: AbortSignal | undefined
}

export interface RunSummary extends PublishedSummary {
  /** From the call to the end, clean-up included. */
  readonly seconds: number
}

/** @throws as executeDailyRun */
export async function runDay(input: RunInput, options: LocalOptions): Promise<RunSummary> {
  const begun = performance.now()
  const summary = await withLocalRun(options, async (run) => {
    // The workflow's engine is loaded while the first worker starts.
    const { executeDailyRun } = await import('./daily-run.ts')
    return executeDailyRun(input, run)
  })
  return { ...summary, seconds: (performance.now() - begun) / 1000 }
}

/** Opens the store and keeps workers for as long as `work` lasts. */
export async function withLocalRun<T>(
  options: LocalOptions,
  work: (run: DailyRunOptions) => Promise<T>,
): Promise<T> {
  const { store: storeLocation, now, workers, retryDelaySeconds = DEFAULT_RETRY_DELAY_SECONDS } = options
  const context = localContext(await openStore(storeLocation), now)
  const workerData: PartWorkerData = { storeLocation }
  const parts = new WorkerPool({
    script: new URL('./part-worker.ts', import.meta.url),
    workerData,
    size: workers,
    states: PART_STATES,
  })
  // Nearly every run has parts to make, and only one core is busy until then.
  parts.startFirst()
  try {
    return await work({
      context,
      parts,
      retryDelaySeconds,
      onProgress: options.onProgress,
      signal: options.signal,
    })
  } finally {
    await parts.close()
  }
}
