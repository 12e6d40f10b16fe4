import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { RowDigest } from '../../src/core/digest.ts'
import { CorruptPartError, QualityError } from '../../src/core/errors.ts'
import type { QualityReport } from '../../src/core/expectations/check-day.ts'
import { quarantinedQualityKey } from '../../src/core/failure.ts'
import { inspectionKey, planKey, stagedPartKey, stagedSideKey } from '../../src/core/keys.ts'
import { pickRows } from '../../src/core/side.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { generatePart } from '../../src/jobs/generate-part.ts'
import { inspectPart } from '../../src/jobs/inspect-part.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import type { PartReceipt } from '../../src/jobs/part-receipt.ts'
import { openPlannedDay } from '../../src/jobs/planned-day.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'
import { writeParquet } from '../../src/parquet/writer.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { makeParts, planTiny } from '../helpers/staged-day.ts'
import { flipBit, keysUnder, testContext } from '../helpers/workflow.ts'

let context: JobContext
let runId: string

beforeEach(async () => {
  context = testContext(memoryStore())
  const planned = await planTiny('me', context)
  runId = planned.runId
  await makeParts(planned, context)
})

/** Changes which rows part 1 has in its side, and gives the receipt that goes with them. */
async function forgeSide(change: (rows: number[]) => readonly number[]): Promise<PartReceipt> {
  const receipt = await generatePart({ runId, part: 1 }, context)
  const { dataset, day, plan } = await openPlannedDay(context.store, runId)
  const [{ fields, name }] = dataset.sides
  const [{ sides }] = day.batches(day.partRange(1, plan.parts))
  const rows = change(Array.from({ length: sides[0].rows }, (_, row) => row))
  const columns = sides[0].columns.map((column) => pickRows(column, Int32Array.from(rows)))
  const forged = { rows: rows.length, columns }
  const bytes = Buffer.concat(await Array.fromAsync(writeParquet(fields, [forged])))
  const { etag } = await context.store.put(stagedSideKey(runId, 1, name), bytes)
  const digest = new RowDigest(fields)
  digest.add(forged)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const side = { rows: rows.length, bytes: bytes.length, sha256, etag, digest: digest.hex() }
  return { ...receipt, sides: [side] }
}

const verify = (outcomes: unknown[] = [0, 1, 2]) => verifyDay({ runId, outcomes }, context)

describe('verifyDay', () => {
  it('passes a whole day, and again when it is retried', async () => {
    expect(await verify()).toEqual({ rows: 100 })
    const keys = await keysUnder(context.store, '_staging/')
    expect(await verify()).toEqual({ rows: 100 })
    expect(await keysUnder(context.store, '_staging/')).toEqual(keys)
  })

  it.each([
    ['object', () => stagedPartKey(runId, 2)],
    ['inspection', () => inspectionKey(runId, 2)],
  ])('refuses a day in which a part has no %s, whatever the map says', async (_, key) => {
    await context.store.delete([key()])
    await expect(verify()).rejects.toThrow(CorruptPartError)
    await expect(verify()).rejects.toThrow('part 2: expected it staged and inspected')
  })

  it.each([
    ['the name of an error', 'States.Timeout', 'found "States.Timeout"'],
    ['null, as an engine gives that loses a child', null, 'found null'],
  ])('refuses a part that the map reports as %s', async (_, outcome, message) => {
    await expect(verify([0, outcome, 2])).rejects.toThrow(
      `part 1: expected it staged and inspected, ${message}`,
    )
  })

  it('lists five missing parts and counts the others', async () => {
    const many = await planTiny('me', context, { rows: 4000, parts: 40 })
    const failing = verifyDay({ runId: many.runId, outcomes: [] }, context)
    await expect(failing).rejects.toThrow(/part 4: [^\n]*\nand 35 more\nThe whole report/)
  })

  it.each([
    ['is gone', () => context.store.delete([stagedSideKey(runId, 1, 'labels')]), 'found undefined'],
    ['changed', () => flipBit(context.store, stagedSideKey(runId, 1, 'labels')), 'etag: expected'],
  ])('refuses a day of which the file of a side %s since it was inspected', async (_, damage, message) => {
    await damage()
    await expect(verify()).rejects.toThrow(CorruptPartError)
    await expect(verify()).rejects.toThrow(message)
  })

  it.each([
    ['one row for another', ([first, _, ...rest]: number[]) => [first, first, ...rest], ['side keys']],
    ['a row too few', ([_, ...rest]: number[]) => rest, ['side rows', 'side keys']],
    ['a row too many', (rows: number[]) => [...rows, 0], ['side rows', 'side keys']],
  ])(
    'fails a day whose side has %s, though every file is what its receipt says',
    async (_, change, rules) => {
      await inspectPart(await forgeSide(change), context)
      await expect(verify()).rejects.toThrow(QualityError)
      const report = await readJson(context.store, quarantinedQualityKey('tiny', '2026-11-19', runId))
      const { checks } = report as QualityReport
      expect(checks.filter(({ passed }) => !passed).map(({ rule, field }) => [field, rule])).toEqual(
        rules.map((rule) => ['tiny_labels', rule]),
      )
    },
  )

  it('fails a day that breaks a promise, by its check, and keeps the report in quarantine', async () => {
    const plan = (await readJson(context.store, planKey(runId))) as { rows: number }
    await writeJson(context.store, planKey(runId), { ...plan, rows: 101 })
    await expect(verify()).rejects.toThrow(QualityError)
    const key = `_quarantine/tiny/year=2026/month=11/day=19/run_id=${runId}/_quality.json`
    await expect(verify()).rejects.toThrow(new RegExp(`^row.* 101.* 100.*${key}\nThe day's files`, 's'))
    expect(await readJson(context.store, key)).toMatchObject({ passed: false })
    expect(await keysUnder(context.store, `tiny/`)).toEqual([])
  })
})
