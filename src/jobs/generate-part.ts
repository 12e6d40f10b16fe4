// State GeneratePart: a part's number in, one staged Parquet object (and one for each side) and their receipt out.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Batch, FieldType } from '../core/column.ts'
import { RowDigest } from '../core/digest.ts'
import { stagedPartKey, stagedSideKey } from '../core/keys.ts'
import type { DayPlan } from '../core/plan.ts'
import { keepSides } from '../core/side.ts'
import { writeParquet } from '../parquet/writer.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { parseInput } from './parse-input.ts'
import type { FileReceipt, PartReceipt } from './part-receipt.ts'
import { openPlannedDay } from './staging.ts'

const generatePartInput = z.object({ runId: z.string(), part: z.number() })

/**
 * Streams one part to staging in constant memory, but for the rows of sides, which are written after it: one file for
 * each side, also where the part has no rows for it. All in whole and with the same bytes however often it is called.
 * @param input `{runId, part}`
 * @throws StorageError when the store fails
 */
export async function generatePart(input: unknown, { store }: JobContext): Promise<PartReceipt> {
  const { runId, part } = parseInput(generatePartInput, input)
  const { plan, dataset, day } = await openPlannedDay(store, runId)
  const kept = dataset.sides.map((): Batch[] => [])
  const batches = keepSides(day.batches(day.partRange(part, plan.parts)), kept)
  const whole = await stageFile(store, stagedPartKey(runId, part), {
    fields: dataset.fields,
    batches,
    metadata: fileMetadata(plan, dataset.name),
  })
  const sides: FileReceipt[] = []
  for (const [i, side] of dataset.sides.entries()) {
    const metadata = fileMetadata(plan, side.dataset)
    const key = stagedSideKey(runId, part, side.name)
    sides.push(await stageFile(store, key, { fields: side.fields, batches: kept[i], metadata }))
  }
  return { runId, part, ...whole, sides }
}

interface FileContent {
  readonly fields: readonly FieldType[]
  readonly batches: Iterable<Batch>
  readonly metadata: Readonly<Record<string, string>>
}

async function stageFile(
  store: ObjectStore,
  key: string,
  { fields, batches, metadata }: FileContent,
): Promise<FileReceipt> {
  const rows = new RowDigest(fields)
  const content = createHash('sha256')
  const file = writeParquet(
    fields,
    observe(batches, (batch) => rows.add(batch)),
    { metadata },
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
