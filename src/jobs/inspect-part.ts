// State InspectPart: reads one staged part back as a consumer would, and leaves what it saw beside it.
import { createHash } from 'node:crypto'
import type { FieldType } from '../core/column.ts'
import type { RowDigest } from '../core/digest.ts'
import { CorruptPartError } from '../core/errors.ts'
import { rowRulesOf } from '../core/expectations/row-rules.ts'
import { columnsInWords } from '../core/expectations/rules/columns.ts'
import { inspectionKey, partFaultKey, stagedPartKey, stagedSideKey } from '../core/keys.ts'
import { openParquet, type ParquetFile } from '../parquet/reader.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { digestFile, inspectFile } from './inspect-file.ts'
import { writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { type FileReceipt, type PartReceipt, partReceipt } from './part-receipt.ts'
import { openPlannedDay } from './planned-day.ts'

/** Bare enough that the results of 10,000 parts fit one payload. */
export interface InspectedPart {
  readonly part: number
}

/**
 * @param input the receipt that GeneratePart returned
 * @throws CorruptPartError when a stored object is not what the receipt says was written
 */
export async function inspectPart(input: unknown, { store }: JobContext): Promise<InspectedPart> {
  const receipt = parseInput(partReceipt, input)
  try {
    return await inspect(receipt, store)
  } catch (error) {
    // For VerifyDay, which hears no more of this than the error's name.
    if (error instanceof CorruptPartError)
      await writeJson(store, partFaultKey(receipt.runId, receipt.part), { message: error.message })
    throw error
  }
}

async function inspect(receipt: PartReceipt, store: ObjectStore): Promise<InspectedPart> {
  const { runId, part } = receipt
  const { plan, dataset, day } = await openPlannedDay(store, runId)
  const key = stagedPartKey(runId, part)
  const file = await openStaged(store, { key, receipt, fields: dataset.fields })
  const { inspection, keys } = await inspectFile(file, dataset.fields, {
    label: dataset.label?.field,
    firstRow: day.partRange(part, plan.parts).rows.start,
    dayRows: plan.rows,
    rules: rowRulesOf(dataset, plan.date),
    sides: dataset.sides,
  })
  assertRows(key, receipt, inspection.digest)
  const sides = []
  for (const [i, { name, fields }] of dataset.sides.entries()) {
    const staged = { key: stagedSideKey(runId, part, name), receipt: receipt.sides[i], fields }
    const found = await digestFile(await openStaged(store, staged), fields)
    assertRows(staged.key, staged.receipt, found)
    sides.push({ wanted: keys[i], found })
  }
  await writeJson(store, inspectionKey(runId, part), { receipt, inspection, sides })
  return { part }
}

interface StagedFile {
  readonly key: string
  readonly receipt: FileReceipt
  readonly fields: readonly FieldType[]
}

async function openStaged(store: ObjectStore, { key, receipt, fields }: StagedFile): Promise<ParquetFile> {
  const object = await store.get(key)
  if (!object) throw new CorruptPartError(`${key}: expected an object, found none`)
  assertSame(`${key} etag`, receipt.etag, object.etag)
  assertSame(`${key} bytes`, receipt.bytes, object.bytes.length)
  assertSame(`${key} sha256`, receipt.sha256, createHash('sha256').update(object.bytes).digest('hex'))
  const file = await openParquet(object.bytes)
  assertSame(`${key} columns`, columnsInWords(fields), columnsInWords(file.fields))
  return file
}

function assertRows(key: string, receipt: FileReceipt, found: RowDigest): void {
  assertSame(`${key} rows`, receipt.rows, found.rows)
  assertSame(`${key} row digest`, receipt.digest, found.hex())
}

function assertSame(what: string, expected: string | number, found: string | number): void {
  if (expected !== found) throw new CorruptPartError(`${what}: expected ${expected}, found ${found}`)
}
