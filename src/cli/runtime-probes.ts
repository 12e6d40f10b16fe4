/** Whether this machine can do what runs need of it, found out by doing it. */
import { statfs } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Batch, FieldType } from '../core/column.ts'
import { RowDigest } from '../core/digest.ts'
import { formatBytes } from '../core/format.ts'
import { type Probe, probe } from '../jobs/probe-store.ts'
import { openParquet } from '../parquet/reader.ts'
import { writeParquet } from '../parquet/writer.ts'

/** Runs TypeScript by type stripping without a flag, and is what Lambda runs. */
const LEAST_NODE_MAJOR = 24
/** A day of a million payments takes about a tenth of it, staging included. */
const LEAST_FREE_BYTES = 1e9

export function probeNode(version: string): Probe {
  const ok = Number(version.split('.')[0]) >= LEAST_NODE_MAJOR
  return { name: 'node', ok, detail: `${version} (${LEAST_NODE_MAJOR} or newer needed)` }
}

export const probeWorkers = (): Promise<Probe> =>
  probe('worker threads', async () => {
    const worker = new Worker("require('node:worker_threads').parentPort.postMessage('ready')", {
      eval: true,
    })
    await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`a worker ended with code ${code} and no answer`)))
    })
    await worker.terminate()
    return `one answered; ${availableParallelism()} run at a time`
  })

const FIELD: FieldType = {
  name: 'n',
  type: 'int32',
  nullable: false,
  cardinality: 'ordered',
  description: '',
}
const BATCH: Batch = {
  rows: 3,
  columns: [{ encoding: 'plain', type: 'int32', values: Int32Array.of(1, -2, 3), valid: null }],
}

export const probeParquet = (): Promise<Probe> =>
  probe('parquet', async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of writeParquet([FIELD], [BATCH])) chunks.push(chunk)
    const file = await openParquet(Buffer.concat(chunks))
    const written = new RowDigest([FIELD])
    const read = new RowDigest(file.fields)
    written.add(BATCH)
    for await (const batch of file.batches()) read.add(batch)
    if (read.hex() !== written.hex()) throw new Error('what was read is not what was written')
    return 'written and read back'
  })

/** Of the nearest folder that exists; a bucket needs no space of ours. */
export const probeDiskSpace = (uri: string): Promise<Probe> =>
  probe('disk space', async () => {
    if (!uri.startsWith('file:')) return 'not needed: the store is no folder'
    const { bavail, bsize } = await statfsOfNearest(fileURLToPath(uri))
    const freeBytes = bavail * bsize
    const detail = `${formatBytes(freeBytes)} free, ${formatBytes(LEAST_FREE_BYTES)} wanted`
    if (freeBytes < LEAST_FREE_BYTES) throw new Error(detail)
    return detail
  })

async function statfsOfNearest(folder: string): Promise<{ bavail: number; bsize: number }> {
  try {
    return await statfs(folder)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && dirname(folder) !== folder
    if (!isMissing) throw error
    return statfsOfNearest(dirname(folder))
  }
}
