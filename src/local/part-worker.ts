// A worker thread's module: serves the states of parts on a store that it opens itself.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../storage/open-store.ts'
import { localContext } from './local-context.ts'
import { servePartTasks } from './part-server.ts'

export interface PartWorkerData {
  readonly storeLocation: string
}

const { storeLocation } = workerData as PartWorkerData
const context = localContext(await openStore(storeLocation), () => new Date())
servePartTasks(parentPort as MessagePort, context)
