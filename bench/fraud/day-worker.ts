// A worker thread's module: writes days of one dataset as Parquet files.
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { writeWhole } from '../../src/cli/whole-file.ts'
import { compileDataset } from '../../src/core/dataset.ts'
import { type DayRequest, openDay } from '../../src/core/day.ts'
import type { WorkerReply, WorkerTask } from '../../src/local/worker-pool.ts'
import { writeParquet } from '../../src/parquet/writer.ts'

/** Makes the day, as `<date>.parquet` in the folder. */
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
    const batches = day.batches(day.partRange(0, 1))
    await writeWhole(join(folder, `${request.date}.parquet`), writeParquet(dataset.fields, batches))
    return { result: null }
  } catch (thrown) {
    const { name, message } = thrown as Error
    return { error: { name, message } }
  }
}
