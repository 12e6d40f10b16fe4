// A part worker whose thread dies once, with half a part written.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { localContext } from '../../src/local/local-context.ts'
import { servePartTasks } from '../../src/local/part-server.ts'
import { openStore } from '../../src/storage/open-store.ts'

export interface DyingWorkerData {
  readonly storeLocation: string
  /** Counts deaths in all threads. */
  readonly deaths: Int32Array
  readonly deathsWanted: number
}

const { storeLocation, deaths, deathsWanted } = workerData as DyingWorkerData
const store = await openStore(storeLocation)

async function* dieAfterFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    if (Atomics.add(deaths, 0, 1) < deathsWanted) process.exit(9)
  }
}

const mortal = {
  ...store,
  putStream: (key: string, chunks: AsyncIterable<Uint8Array>) => store.putStream(key, dieAfterFirst(chunks)),
}
servePartTasks(
  parentPort as MessagePort,
  localContext(mortal, () => new Date()),
)
