/** Makes the days that test weeks need, and tries the models on them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dataset } from '../../src/core/dataset.ts'
import { formatSeconds } from '../../src/core/format.ts'
import type { UtcDate } from '../../src/core/utc-date.ts'
import { WorkerPool } from '../../src/local/worker-pool.ts'
import type { DayTask } from './day-worker.ts'
import { type Evaluation, evaluateWeek } from './evaluation.ts'
import type { Settings } from './settings.ts'
import { daysOf, planWeek, testWeeks } from './weeks.ts'

const WORKER = new URL('day-worker.ts', import.meta.url)
const WORKERS = 2

/** One test week of one seed. */
export interface Trial extends Evaluation {
  readonly seed: number
  /** First day of the test week. */
  readonly week: UtcDate
}

export interface Laboratory {
  readonly dataset: Dataset
  readonly settings: Settings
  readonly python: string
  /** Called with a line when a step is done. */
  readonly say: (line: string) => void
}

/** One trial per seed and week, in their order. Days lie in a temporary folder while their seed is tried. */
export async function tryModels(laboratory: Laboratory): Promise<Trial[]> {
  const pool = new WorkerPool({ script: WORKER, workerData: laboratory.dataset.document, size: WORKERS })
  const trials: Trial[] = []
  try {
    for (const seed of laboratory.settings.seeds) trials.push(...(await trySeed(seed, pool, laboratory)))
  } finally {
    await pool.close()
  }
  return trials
}

async function trySeed(seed: number, pool: WorkerPool, laboratory: Laboratory): Promise<Trial[]> {
  const { python, say } = laboratory
  const { date, weeks, rowsPerDay, amount } = laboratory.settings
  const plans = testWeeks(date, weeks).map((week) => ({ week, plan: planWeek(week) }))
  const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-fraud-'))
  try {
    const dates = daysOf(plans.map(({ plan }) => plan))
    const tasks = dates.map(
      (date): DayTask => ({ folder, request: { seed, date, rows: rowsPerDay, averageRows: null } }),
    )
    const making = timed(() =>
      Promise.all(tasks.map((input) => pool.run({ state: input.request.date, input }))),
    )
    say(`seed ${seed}: made ${dates.length} days, ${formatSeconds((await making).seconds)}`)
    const trials: Trial[] = []
    for (const { week, plan } of plans) {
      const { result, seconds } = await timed(() => evaluateWeek(python, plan, { folder, amount }))
      say(`seed ${seed}: tried the week of ${week}, ${formatSeconds(seconds)}`)
      trials.push({ seed, week, ...result })
    }
    return trials
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const begun = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - begun) / 1000 }
}
