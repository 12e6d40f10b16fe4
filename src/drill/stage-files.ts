/** Files of a faulty generator or store, in place of those of a day. */
import type { Batch, FieldType } from '../core/column.ts'
import { stagedPartKey, stagedSideKey } from '../core/keys.ts'
import type { PartReceipt } from '../jobs/part-receipt.ts'
import { stageFile } from '../jobs/stage-file.ts'
import type { Planting, StoredFile, WrittenFile } from './fault.ts'
import type { Gate } from './gate.ts'

/** @returns the receipts of all parts, new ones of those that have another file now */
export async function stageFiles(
  gate: Gate,
  { written = [], stored = [] }: Pick<Planting, 'written' | 'stored'>,
): Promise<Map<number, PartReceipt>> {
  const receipts = new Map(gate.receipts)
  const change = async <F extends { readonly part: number }>(
    stage: (gate: Gate, file: F, receipt: PartReceipt) => Promise<PartReceipt>,
    file: F,
  ) => receipts.set(file.part, await stage(gate, file, receipts.get(file.part) as PartReceipt))
  for (const file of written) await change(writeFile, file)
  for (const file of stored) await change(storeFile, file)
  return receipts
}

/** A file and its receipt, as GeneratePart makes them. */
async function writeFile(
  { plan, dataset, context: { store } }: Gate,
  { part, side, batch, fields }: WrittenFile,
  receipt: PartReceipt,
): Promise<PartReceipt> {
  const content = (own: { readonly fields: readonly FieldType[] }) => ({
    fields: fields ?? withNulls(own.fields, batch),
    batches: batch.rows === 0 ? [] : [batch],
    plan,
  })
  if (side === null) {
    const file = await stageFile(store, stagedPartKey(plan.runId, part), {
      ...content(dataset),
      dataset: dataset.name,
    })
    return { ...receipt, ...file }
  }
  const own = dataset.sides[side]
  const key = stagedSideKey(plan.runId, part, own.name)
  const file = await stageFile(store, key, { ...content(own), dataset: own.dataset })
  return { ...receipt, sides: receipt.sides.with(side, file) }
}

/** The fields, those with nulls in these rows as such that may have them: no file holds others. */
const withNulls = (fields: readonly FieldType[], { columns }: Batch): FieldType[] =>
  fields.map((field, i) => ({
    ...field,
    nullable: field.nullable || columns[i]?.valid?.includes(0) === true,
  }))

/** The object alone. A store tags what it holds, so the tag is that of the damaged object: it went wrong on its way there. */
async function storeFile(
  { plan, context: { store } }: Gate,
  { part, bytes }: StoredFile,
  receipt: PartReceipt,
): Promise<PartReceipt> {
  const key = stagedPartKey(plan.runId, part)
  if (bytes !== null) return { ...receipt, etag: (await store.put(key, bytes)).etag }
  await store.delete([key])
  return { ...receipt }
}
