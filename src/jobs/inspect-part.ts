// State InspectPart: reads one staged part back as a consumer would, and leaves what it saw beside it.
import { createHash } from 'node:crypto'
import type { FieldType } from '../core/column.ts'
import { CorruptPartError } from '../core/errors.ts'
import { inspectionKey, stagedPartKey } from '../core/keys.ts'
import { openParquet } from '../parquet/reader.ts'
import type { JobContext } from './context.ts'
import { inspectFile } from './inspect-file.ts'
import { writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { partReceipt } from './part-receipt.ts'
import { openPlannedDay } from './staging.ts'

/** Bare enough that the results of 10,000 parts fit one payload. */
export interface InspectedPart {
  readonly part: number
}

/**
 * @param input the receipt that GeneratePart returned
 * @throws CorruptPartError when the stored object is not what the receipt says was written
 */
export async function inspectPart(input: unknown, context: JobContext): Promise<InspectedPart> {
  const receipt = parseInput(partReceipt, input)
  const { runId, part } = receipt
  const { plan, dataset, day } = await openPlannedDay(context.store, runId)
  const key = stagedPartKey(runId, part)
  const object = await context.store.get(key)
  if (!object) throw new CorruptPartError(`${key}: expected an object, found none`)
  assertSame(`${key} etag`, receipt.etag, object.etag)
  assertSame(`${key} bytes`, receipt.bytes, object.bytes.length)
  assertSame(`${key} sha256`, receipt.sha256, createHash('sha256').update(object.bytes).digest('hex'))

  const file = await openParquet(object.bytes)
  assertSame(`${key} columns`, describeColumns(dataset.fields), describeColumns(file.fields))
  const inspection = await inspectFile(file, dataset.fields, {
    label: dataset.label?.field,
    firstRow: day.partRange(part, plan.parts).rows.start,
  })
  assertSame(`${key} rows`, receipt.rows, inspection.digest.rows)
  assertSame(`${key} row digest`, receipt.digest, inspection.digest.hex())
  await writeJson(context.store, inspectionKey(runId, part), { receipt, inspection })
  return { part }
}

const describeColumns = (fields: readonly FieldType[]): string =>
  fields.map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' null' : ''}`).join(', ')

function assertSame(what: string, expected: string | number, found: string | number): void {
  if (expected !== found) throw new CorruptPartError(`${what}: expected ${expected}, found ${found}`)
}
