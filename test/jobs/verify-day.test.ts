import { beforeEach, describe, expect, it } from 'vitest'
import { CorruptPartError, QualityError } from '../../src/core/errors.ts'
import { inspectionKey, planKey, stagedPartKey } from '../../src/core/keys.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { makeParts, planTiny } from '../helpers/staged-day.ts'
import { keysUnder, testContext } from '../helpers/workflow.ts'

let context: JobContext
let runId: string

beforeEach(async () => {
  context = testContext(memoryStore())
  const planned = await planTiny('me', context)
  runId = planned.runId
  await makeParts(planned, context)
})

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
    await expect(failing).rejects.toThrow(/part 4: [^\n]*\nand 35 more$/)
  })

  it('fails a day that breaks a promise, by its check, and keeps the report in quarantine', async () => {
    const plan = (await readJson(context.store, planKey(runId))) as { rows: number }
    await writeJson(context.store, planKey(runId), { ...plan, rows: 101 })
    await expect(verify()).rejects.toThrow(QualityError)
    const key = `_quarantine/tiny/year=2026/month=11/day=19/run_id=${runId}/_quality.json`
    await expect(verify()).rejects.toThrow(new RegExp(`^rows .*101.*100.*${key}$`, 's'))
    expect(await readJson(context.store, key)).toMatchObject({ passed: false })
    expect(await keysUnder(context.store, `tiny/`)).toEqual([])
  })
})
