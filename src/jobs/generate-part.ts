// State GeneratePart: a part's number in, one staged Parquet object and its receipt out.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Batch } from '../core/column.ts'
import { RowDigest } from '../core/digest.ts'
import { stagedPartKey } from '../core/keys.ts'
import type { DayPlan } from '../core/plan.ts'
import { writeParquet } from '../parquet/writer.ts'
import type { JobContext } from './context.ts'
import { parseInput } from './parse-input.ts'
import type { PartReceipt } from './part-receipt.ts'
import { openPlannedDay } from './staging.ts'

const generatePartInput = z.object({ runId: z.string(), part: z.number() })

/**
 * Streams one part to staging in constant memory, in whole and with the same bytes however often it is called.
 * @param input `{runId, part}`
 * @throws StorageError when the store fails
 */
export async function generatePart(input: unknown, context: JobContext): Promise<PartReceipt> {
  const { runId, part } = parseInput(generatePartInput, input)
  const { plan, dataset, day } = await openPlannedDay(context.store, runId)
  const rows = new RowDigest(dataset.fields)
  const content = createHash('sha256')
  const batches = observe(day.batches(day.partRange(part, plan.parts)), (batch) => rows.add(batch))
  const file = writeParquet(dataset.fields, batches, { metadata: fileMetadata(plan) })
  const stored = await context.store.putStream(
    stagedPartKey(runId, part),
    observeAsync(file, (chunk) => content.update(chunk)),
  )
  return {
    runId,
    part,
    rows: rows.rows,
    bytes: stored.sizeBytes,
    sha256: content.digest('hex'),
    etag: stored.etag,
    digest: rows.hex(),
  }
}

/** Lineage that travels with the file wherever it is copied. */
const fileMetadata = (plan: DayPlan): Record<string, string> => ({
  'daily-synthetic.dataset': plan.dataset,
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
