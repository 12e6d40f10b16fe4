/** One Parquet file of a run, on its way to staging. */
import { createHash } from 'node:crypto'
import type { Batch, FieldType } from '../core/column.ts'
import { RowDigest } from '../core/digest.ts'
import type { DayPlan } from '../core/plan.ts'
import { writeParquet } from '../parquet/writer.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { FileReceipt } from './part-receipt.ts'

/** What a file holds. */
export interface FileContent {
  readonly fields: readonly FieldType[]
  readonly batches: Iterable<Batch>
  readonly plan: DayPlan
  /** The dataset that it is of: the plan's, or one of its sides. */
  readonly dataset: string
}

/** Streams a file to the store in constant memory, and gives the receipt of what was written. */
export async function stageFile(
  store: ObjectStore,
  key: string,
  { fields, batches, plan, dataset }: FileContent,
): Promise<FileReceipt> {
  const rows = new RowDigest(fields)
  const content = createHash('sha256')
  const file = writeParquet(
    fields,
    observe(batches, (batch) => rows.add(batch)),
    { metadata: fileMetadata(plan, dataset) },
  )
  const stored = await store.putStream(
    key,
    observeAsync(file, (chunk) => content.update(chunk)),
  )
  return {
    rows: rows.rows,
    bytes: stored.sizeBytes,
    sha256: content.digest('hex'),
    etag: stored.etag,
    digest: rows.hex(),
  }
}

/** Lineage that travels with the file wherever it is copied. */
const fileMetadata = (plan: DayPlan, dataset: string): Record<string, string> => ({
  'daily-synthetic.dataset': dataset,
  'daily-synthetic.schema_version': String(plan.schemaVersion),
  'daily-synthetic.schema_digest': plan.schemaDigest,
  'daily-synthetic.seed': String(plan.seed),
  'daily-synthetic.date': plan.date,
  'daily-synthetic.run_id': plan.runId,
  'daily-synthetic.engine_version': plan.engineVersion,
})

function* observe(batches: Iterable<Batch>, see: (batch: Batch) => void): Generator<Batch> {
  for (const batch of batches) {
    see(batch)
    yield batch
  }
}

async function* observeAsync(
  chunks: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}
