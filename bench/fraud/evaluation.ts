/** The Python side, as this side sees it: day files in, figures out. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, pythonWith } from '../../localstack/python-environment.ts'
import { UsageError } from '../../src/cli/command.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import type { Model, ModelFigures } from './handbook.ts'
import type { AmountScale } from './settings.ts'
import type { TestWeek } from './weeks.ts'

const run = promisify(execFile)

/** Columns that the features are made of, and the label; as in days.py. */
const COLUMNS = [
  'event_time',
  'local_time_offset',
  'amount',
  'currency_code',
  'card_pan_hash',
  'merchant_id',
  'label_fraud',
] as const

interface Counts {
  readonly rows: number
  readonly frauds: number
}

/** What one test week gave. */
export interface Evaluation {
  readonly train: Counts
  /** Without the payments of cards that are known to be compromised. */
  readonly test: Counts
  /** Payments of those cards in the test week. */
  readonly removedRows: number
  /** Cards with a fraud on a day of the test week, mean over its days: what precision of cards cannot exceed, per 100. */
  readonly compromisedCardsPerDay: number
  readonly models: ModelFigures
  /** By scenario, where the days come with them: what is found when 1 % of the genuine payments are flagged. */
  readonly scenarios: Readonly<Record<string, ScenarioRecall>> | null
}

export interface ScenarioRecall {
  readonly frauds: number
  /** Share of them that each model finds. */
  readonly recall: Readonly<Record<Model, number>>
}

/** @throws {UsageError} naming every column that the models need and the dataset lacks */
export function checkColumns({ name, fields }: Pick<Dataset, 'name' | 'fields'>): void {
  const missing = COLUMNS.filter((column) => !fields.some((field) => field.name === column))
  if (missing.length === 0) return
  throw new UsageError(
    `schema ${name}: expected the columns ${COLUMNS.join(', ')}, found no ${missing.join(', ')}`,
  )
}

/** The `python` with all that the models need; the first time it is put together. */
export const fraudPython = (): Promise<string> =>
  pythonWith(join(import.meta.dirname, 'requirements.txt'), cacheFolder('bench-fraud'))

/** Trains and tests the models on a folder's day files. @throws with what Python said when it fails */
export async function evaluateWeek(
  python: string,
  week: TestWeek,
  { folder, amount }: { readonly folder: string; readonly amount: AmountScale },
): Promise<Evaluation> {
  const request = JSON.stringify({ folder, ...week, amount })
  try {
    const { stdout } = await run(python, [join(import.meta.dirname, 'evaluate.py'), request])
    return JSON.parse(stdout)
  } catch (cause) {
    const { stderr } = cause as { readonly stderr: string }
    throw new Error(`models: expected figures, found\n${stderr.trim()}`, { cause })
  }
}

/** Holds the features against plain loops. @returns whether they agree; what differs is on standard error */
export async function testFeatures(python: string): Promise<boolean> {
  const [code] = await once(
    spawn(python, [join(import.meta.dirname, 'features_test.py')], { stdio: 'inherit' }),
    'exit',
  )
  return code === 0
}
