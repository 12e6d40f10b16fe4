// A worker thread's module: writes days of one dataset as Parquet files.
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { writeWhole } from '../../src/cli/whole-file.ts'
import type { Batch } from '../../src/core/column.ts'
import { compileDataset } from '../../src/core/dataset.ts'
import { type DayRequest, openDay } from '../../src/core/day.ts'
import { keepSides } from '../../src/core/side.ts'
import type { WorkerReply, WorkerTask } from '../../src/local/worker-pool.ts'
import { writeParquet } from '../../src/parquet/writer.ts'

/** Makes the day, as `<date>.parquet` in the folder, its sides beside it. */
export interface DayTask {
  readonly folder: string
  readonly request: DayRequest
}

const dataset = compileDataset(workerData)
const port = parentPort as MessagePort
port.on('message', async ({ input }: WorkerTask) => port.postMessage(await answer(input as DayTask)))

async function answer({ folder, request }: DayTask): Promise<WorkerReply> {
  try {
    const day = openDay(dataset, request)
    const kept = dataset.sides.map((): Batch[] => [])
    const batches = keepSides(day.batches(day.partRange(0, 1)), kept)
    await writeWhole(join(folder, `${request.date}.parquet`), writeParquet(dataset.fields, batches))
    for (const [i, { name, fields }] of dataset.sides.entries())
      await writeWhole(join(folder, `${request.date}.${name}.parquet`), writeParquet(fields, kept[i]))
    return { result: null }
  } catch (thrown) {
    const { name, message } = thrown as Error
    return { error: { name, message } }
  }
}
