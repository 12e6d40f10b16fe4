// A worker thread's module: encodes parts of one day's file.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { compileDataset } from '../core/dataset.ts'
import { type DayFile, openDayFile } from './day-file.ts'
import { serveTasks } from './task-server.ts'

export interface DayFileWorkerData {
  /** The schema's document. */
  readonly schema: unknown
  readonly file: DayFile
}

const { schema, file } = workerData as DayFileWorkerData
const dayFile = openDayFile(compileDataset(schema), file)
serveTasks(parentPort as MessagePort, async ({ input }) => {
  const result = dayFile.encode(input as number)
  return { result, transfer: result.pieces.flatMap(({ bytes }) => bytes.map(({ buffer }) => buffer)) }
})
