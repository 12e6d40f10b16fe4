import { beforeEach, describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import type { QualityReport } from '../../src/core/expectations/check-day.ts'
import { QUARANTINE_PREFIX, quarantinePrefix } from '../../src/core/failure.ts'
import { stagedPartKey } from '../../src/core/keys.ts'
import type { FailedDay } from '../../src/jobs/context.ts'
import { readJson } from '../../src/jobs/json-object.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { openParquet } from '../../src/parquet/reader.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { leakySchema } from '../helpers/tiny-schema.ts'
import {
  DATE,
  expectClean,
  failureOf,
  inStore,
  interferingWith,
  keysUnder,
  runTiny,
  testContext,
  tinyRequest,
} from '../helpers/workflow.ts'

const leaky = { ...tinyRequest, schema: leakySchema }
let store: ObjectStore
let told: FailedDay[]
/** Readers have this run of the day. */
let before: PublishedSummary
let readable: readonly string[]

beforeEach(async () => {
  store = memoryStore()
  told = []
  before = await runTiny(store)
  readable = await keysUnder(store, 'tiny')
})

const run = (request: object, more: Partial<Parameters<typeof runTiny>[1]> = {}) =>
  runTiny(store, {
    request,
    context: testContext(store, { announceFailure: async (day) => void told.push(day) }),
    ...more,
  })

const filesIn = (prefix: string) => keysUnder(store, prefix)
async function rowsIn(prefix: string): Promise<number> {
  let rows = 0
  for (const key of await filesIn(prefix)) {
    if (!key.endsWith('.parquet')) continue
    const object = await store.get(key)
    rows += (await openParquet(object!.bytes)).rows
  }
  return rows
}

async function expectReadersUndisturbed(): Promise<void> {
  expect(await keysUnder(store, 'tiny')).toEqual(readable)
  await expectClean(store)
}

describe('a day that misses an expectation', () => {
  it('fails the run by the check, and keeps plan, report, parts and sides; the run before stays', async () => {
    const failing = run(leaky)
    await expect(failing).rejects.toThrow(
      /^VerifyDay: QualityError: tell label separation: expected an AUC of 0\.8/,
    )
    await expectReadersUndisturbed()
    const { runId } = (await failureOf(store))!
    expect(runId).not.toBe(before.runId)
    const kept = quarantinePrefix('tiny', DATE, runId)
    const keptLabels = quarantinePrefix('tiny_labels', DATE, runId)
    const parts = ['part-00000.parquet', 'part-00001.parquet', 'part-00002.parquet']
    expect(await filesIn(QUARANTINE_PREFIX)).toEqual([
      ...['_plan.json', '_quality.json', ...parts].map((file) => kept + file),
      ...parts.map((file) => keptLabels + file),
    ])
    expect(await rowsIn(kept)).toBe(400)
    expect(await rowsIn(keptLabels)).toBe(40)
    const { passed, checks } = (await readJson(store, `${kept}_quality.json`)) as QualityReport
    expect(passed).toBe(false)
    expect(checks.filter((check) => !check.passed).map(({ field }) => field)).toContain('tell')
    expect(await readJson(store, `${kept}_plan.json`)).toMatchObject({ runId, seed: 7, schema: leakySchema })
  })

  it('is told of with the reason and the place of the report, which the note has as well', async () => {
    await expect(run(leaky)).rejects.toThrow('QualityError')
    const note = (await failureOf(store))!
    const quality = `${quarantinePrefix('tiny', DATE, note.runId)}_quality.json`
    expect(note).toMatchObject({ error: 'QualityError', quality })
    expect(note.message).toContain(`\nThe whole report is at ${quality}`)
    const { dataset, date, runId, error, message: reason } = note
    expect(told).toEqual([{ dataset, date, runId, error, reason, quality: `memory:/${quality}` }])
  })

  it('replaces what an earlier run of the same id left in quarantine', async () => {
    await expect(run(leaky)).rejects.toThrow('QualityError')
    const first = await filesIn(QUARANTINE_PREFIX)
    await expect(run({ ...leaky, parts: 1 })).rejects.toThrow('QualityError')
    expect(await filesIn(QUARANTINE_PREFIX)).toEqual(first.filter((key) => !/part-0000[12]/.test(key)))
    const { runId } = (await failureOf(store))!
    expect(await rowsIn(quarantinePrefix('tiny', DATE, runId))).toBe(400)
  })

  it('fails by the check also where its files cannot be kept, and says that they are not', async () => {
    const context = testContext(
      faultyStore(store, (operation, key) => {
        if (operation === 'copy' && key.startsWith(QUARANTINE_PREFIX))
          throw new StorageError(`${key}: no space left`)
      }),
    )
    await expect(run(leaky, { context, parts: inStore(store) })).rejects.toThrow(
      /QualityError: tell label separation.*The whole report is at .*The day's files could not all be kept beside it: .*no space left/s,
    )
    expect((await filesIn(QUARANTINE_PREFIX)).map((key) => key.replace(/.*\//, ''))).toEqual([
      '_quality.json',
    ])
    await expectReadersUndisturbed()
  })

  it('stays in quarantine when the day is published after all', async () => {
    await expect(run(leaky)).rejects.toThrow('QualityError')
    const kept = await filesIn(QUARANTINE_PREFIX)
    await run({ ...tinyRequest, seed: 9 })
    expect(await failureOf(store)).toBeNull()
    expect(await filesIn(QUARANTINE_PREFIX)).toEqual(kept)
  })
})

describe('a day with a part that is cut short', () => {
  const request = { ...tinyRequest, seed: 8 }
  const cutShort = () =>
    interferingWith(inStore(store), async (state, part) => {
      if (state !== 'InspectPart' || part !== 1) return
      const [key] = (await keysUnder(store, '_staging/')).filter((staged) =>
        staged.endsWith('part-00001.parquet'),
      )
      const object = await store.get(key)
      await store.put(key, object!.bytes.subarray(0, 1000))
    })

  it('has a report with what its inspection found, and keeps the files as they are, the short one too', async () => {
    await expect(run(request, { parts: cutShort() })).rejects.toThrow(/^InspectPart of part 1: CorruptPart/)
    await expectReadersUndisturbed()
    const note = (await failureOf(store))!
    expect(note).toMatchObject({ error: 'CorruptPartError' })
    expect(note.message).toMatch(
      /^part 1: expected it staged and inspected, found "CorruptPartError": .*part-00001\.parquet etag: expected/,
    )
    const kept = quarantinePrefix('tiny', DATE, note.runId)
    expect(await readJson(store, `${kept}_quality.json`)).toEqual({
      passed: false,
      checks: [
        {
          rule: 'parts',
          field: null,
          severity: 'fail',
          expected: 'every part as it was written',
          observed: note.message.split('\n')[0],
          passed: false,
          offenders: null,
        },
      ],
    })
    expect((await store.head(`${kept}part-00001.parquet`))?.sizeBytes).toBe(1000)
    expect(told).toMatchObject([
      { runId: note.runId, error: 'CorruptPartError', quality: `memory:/${kept}_quality.json` },
    ])
  })

  it('has one also when the part is gone', async () => {
    const { runId } = await runTiny(memoryStore(), { request })
    const parts = interferingWith(inStore(store), (state, part) =>
      state === 'InspectPart' && part === 1 ? store.delete([stagedPartKey(runId, 1)]) : undefined,
    )
    await expect(run(request, { parts })).rejects.toThrow('CorruptPartError')
    const kept = (await filesIn(quarantinePrefix('tiny', DATE, runId))).map((key) => key.replace(/.*\//, ''))
    expect(kept).toEqual(['_plan.json', '_quality.json', 'part-00000.parquet', 'part-00002.parquet'])
    await expectReadersUndisturbed()
  })
})

describe('a run that fails for another reason', () => {
  it('is told of without a report, though an earlier run of the same id left one', async () => {
    await expect(run(leaky)).rejects.toThrow('QualityError')
    const full = testContext(
      faultyStore(store, (operation, key) => {
        if (operation.startsWith('put') && key.endsWith('plan.json')) throw new StorageError('no space')
      }),
      { announceFailure: async (day) => void told.push(day) },
    )
    await expect(run(leaky, { context: full })).rejects.toThrow('no space')
    expect(told.map(({ error, quality }) => [error, quality === null])).toEqual([
      ['QualityError', false],
      ['StorageError', true],
    ])
    expect(await failureOf(store)).toMatchObject({ error: 'StorageError', quality: null })
  })
})
