import { beforeEach, describe, expect, it } from 'vitest'
import { CorruptPartError } from '../../src/core/errors.ts'
import { inspectionKey, partFaultKey, planKey, stagedPartKey, stagedSideKey } from '../../src/core/keys.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { generatePart } from '../../src/jobs/generate-part.ts'
import { inspectPart } from '../../src/jobs/inspect-part.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import { type PartReceipt, partFault } from '../../src/jobs/part-receipt.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { planTiny } from '../helpers/staged-day.ts'
import { tinySchema } from '../helpers/tiny-schema.ts'
import { testContext } from '../helpers/workflow.ts'

let context: JobContext
let receipt: PartReceipt

beforeEach(async () => {
  context = testContext(memoryStore())
  const { runId } = await planTiny('me', context)
  receipt = await generatePart({ runId, part: 1 }, context)
})

describe('generatePart', () => {
  it('gives a receipt that is small, whatever the part, and as small a one for each side', () => {
    expect(JSON.stringify({ ...receipt, sides: [] }).length).toBeLessThanOrEqual(300)
    expect(JSON.stringify(receipt.sides).length).toBeLessThanOrEqual(250)
  })

  it('writes the same bytes when it is called again', async () => {
    const again = await generatePart({ runId: receipt.runId, part: 1 }, context)
    const sides = receipt.sides.map((side, i) => ({ ...side, etag: again.sides[i].etag }))
    expect(again).toEqual({ ...receipt, etag: again.etag, sides })
  })
})

describe('inspectPart', () => {
  it('leaves the receipt and what it saw beside the part, and returns the bare number', async () => {
    expect(await inspectPart(receipt, context)).toEqual({ part: 1 })
    const kept = await readJson(context.store, inspectionKey(receipt.runId, 1))
    expect(kept).toMatchObject({ receipt, inspection: { digest: { rows: receipt.rows } } })
  })

  it.each([
    ['etag', { etag: 'other' }],
    ['bytes', { bytes: 1 }],
    ['sha256', { sha256: '00' }],
    ['rows', { rows: 1 }],
    ['row digest', { digest: '00' }],
  ])('refuses a part whose %s is not what was written', async (what, change) => {
    const failing = inspectPart({ ...receipt, ...change }, context)
    await expect(failing).rejects.toThrow(CorruptPartError)
    await expect(failing).rejects.toThrow(`part-00001.parquet ${what}: expected`)
    expect(await context.store.head(inspectionKey(receipt.runId, 1))).toBeNull()
  })

  it('leaves what is wrong with a part beside it', async () => {
    await expect(inspectPart({ ...receipt, bytes: 1 }, context)).rejects.toThrow(CorruptPartError)
    const { message } = partFault.parse(await readJson(context.store, partFaultKey(receipt.runId, 1)))
    expect(message).toMatch(/part-00001\.parquet bytes: expected 1, found \d+$/)
  })

  it('refuses a file with other columns than the dataset has', async () => {
    const key = planKey(receipt.runId)
    const plan = (await readJson(context.store, key)) as object
    const fields = tinySchema.fields.filter(({ name }) => name !== 'channel')
    await writeJson(context.store, key, { ...plan, schema: { ...tinySchema, fields } })
    await expect(inspectPart(receipt, context)).rejects.toThrow('part-00001.parquet columns: expected')
  })

  it.each([
    ['bytes', { bytes: 1 }],
    ['sha256', { sha256: '00' }],
    ['rows', { rows: 1000 }],
    ['row digest', { digest: '00' }],
  ])('refuses a side whose %s is not what was written', async (what, change) => {
    const failing = inspectPart({ ...receipt, sides: [{ ...receipt.sides[0], ...change }] }, context)
    await expect(failing).rejects.toThrow(CorruptPartError)
    await expect(failing).rejects.toThrow(`part-00001.labels.parquet ${what}: expected`)
    expect(await context.store.head(inspectionKey(receipt.runId, 1))).toBeNull()
  })

  it.each([
    ['missing', null, 'expected an object, found none'],
    ['truncated', -20, 'etag: expected'],
  ])('refuses a side that is %s', async (_, cut, message) => {
    const key = stagedSideKey(receipt.runId, 1, 'labels')
    const { bytes } = (await context.store.get(key)) as { bytes: Uint8Array }
    await context.store.delete([key])
    if (cut !== null) await context.store.put(key, bytes.subarray(0, cut))
    await expect(inspectPart(receipt, context)).rejects.toThrow(message)
  })

  it('refuses a side with other columns than the schema gives it', async () => {
    const key = planKey(receipt.runId)
    const plan = (await readJson(context.store, key)) as object
    const labels = { ...tinySchema.sides.labels, fields: ['txn_id', 'reported_on', 'amount'] }
    await writeJson(context.store, key, { ...plan, schema: { ...tinySchema, sides: { labels } } })
    await expect(inspectPart(receipt, context)).rejects.toThrow('labels.parquet columns: expected')
  })

  it('refuses a part that is not there', async () => {
    await context.store.delete([stagedPartKey(receipt.runId, 1)])
    await expect(inspectPart(receipt, context)).rejects.toThrow(CorruptPartError)
  })
})
