import { availableParallelism } from 'node:os'
import type { Dataset } from '../core/dataset.ts'
import { type DayFile, type EncodedPart, type OpenDayFile, openDayFile } from './day-file.ts'
import type { DayFileWorkerData } from './day-file-worker.ts'
import { WorkerPool } from './worker-pool.ts'

/** Every thread compiles for itself, which pays from here on: docs/decisions/0020-threads.md. */
const ROWS_WORTH_A_THREAD = 1_000_000

/** How many threads make so many rows, where no one says. */
const threadsFor = (rows: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(rows / ROWS_WORTH_A_THREAD)))

type OnRows = (rows: number) => void

export interface EncodeDayOptions {
  /** How many at most; null: as pays. */
  readonly threads: number | null
  /** Called as rows are made, with how many; what it throws passes on. */
  readonly onRows?: OnRows
}

/**
 * The parts of a day's file in their order, each by a worker thread, or all by this one where one is enough. What is held
 * does not grow with the rows.
 *
 * @throws InvalidRequestError when the day has more rows than the dataset's entities can carry; later WorkerDiedError
 */
export function encodeDay(
  dataset: Dataset,
  file: DayFile,
  { threads, onRows = () => {} }: EncodeDayOptions,
): AsyncIterable<EncodedPart> {
  const dayFile = openDayFile(dataset, file)
  const size = Math.min(threads ?? threadsFor(file.day.rows), dayFile.parts)
  if (size === 1) return encodeHere(dayFile, onRows)
  return encodeByWorkers({ schema: dataset.document, file }, { parts: dayFile.parts, size, onRows })
}

async function* encodeHere({ parts, encode }: OpenDayFile, onRows: OnRows): AsyncGenerator<EncodedPart> {
  for (let part = 0; part < parts; part++) yield encode(part, onRows)
}

interface Work {
  readonly parts: number
  readonly size: number
  readonly onRows: OnRows
}

async function* encodeByWorkers(
  workerData: DayFileWorkerData,
  { parts, size, onRows }: Work,
): AsyncGenerator<EncodedPart> {
  const pool = new WorkerPool({ script: new URL('./day-file-worker.ts', import.meta.url), workerData, size })
  const encode = (part: number) => pool.run({ state: 'EncodePart', input: part }) as Promise<EncodedPart>
  try {
    // One more than are worked on, so that no worker waits for the one before it.
    for await (const part of inOrder(parts, size + 1, encode)) {
      onRows(part.rows)
      yield part
    }
  } finally {
    await pool.close()
  }
}

/** What is made of each number below `count`, in order; of `ahead` of them at a time. */
async function* inOrder<T>(count: number, ahead: number, make: (n: number) => Promise<T>): AsyncGenerator<T> {
  const underWay: Promise<T>[] = []
  for (let next = 0; next < count || underWay.length > 0; ) {
    for (; next < count && underWay.length < ahead; next++) {
      const made = make(next)
      made.catch(() => {}) // It is met in its turn; after one that failed before it, not at all.
      underWay.push(made)
    }
    yield (await underWay.shift()) as T
  }
}
