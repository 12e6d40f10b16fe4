import { afterEach, expect, it } from 'vitest'
import { failureKey, failureNote, quarantinePrefix } from '../../src/core/failure.ts'
import { INDEX_KEY, STAGING_PREFIX } from '../../src/core/keys.ts'
import { readJson } from '../../src/jobs/json-object.ts'
import { findPublished } from '../../src/jobs/published-runs.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { leakySchema, tinySchema } from '../helpers/tiny-schema.ts'
import { cli } from './cli.ts'
import {
  contents,
  dailyRun,
  expectSettled,
  location,
  published,
  readFailureNote,
  store,
} from './deployment.ts'
import { ended, execute, start, taskFailures } from './executions.ts'
import { listenTo } from './listener.ts'
import { until } from './until.ts'

afterEach(expectSettled)

it('refuses a bad request with every fault at once, and writes nothing', async () => {
  const before = await contents()
  const { executionArn, status } = await execute(dailyRun, { date: '2026-02-30', rows: 0, colour: 'red' })
  expect(status).toBe('FAILED')
  const [failure] = await taskFailures(executionArn as string)
  expect(failure).toMatch(/date: expected.*rows: expected.*colour: expected/)
  expect(await contents()).toEqual(before)
})

it('publishes nothing of a day with a damaged part, and all of it the next time', async () => {
  const request = { date: '2026-03-05', rows: 3_000, parts: 3 }
  const arn = await start(dailyRun, request)
  await damagePart('part-00001.parquet')
  expect(await ended(arn)).toMatchObject({ status: 'FAILED' })
  const note = await readFailureNote(request.date)
  // The part's own inspection finds it, or the verification should that have been over already.
  expect(note).toMatchObject({ execution: arn })
  expect(note?.message).toMatch(/^part 1:|part-00001\.parquet/)
  await expect(published(request.date)).rejects.toThrow('expected it published')
  await expectSettled()

  expect(await execute(dailyRun, request)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await published(request.date)).toMatchObject({ rows: 3_000 })
  expect(await readFailureNote(request.date)).toBeNull()
})

it('tells of a day that is refused, keeps it in quarantine, and leaves what readers had', async () => {
  const request = { date: '2026-03-08', rows: 400, seed: 7, parts: 2 }
  const first = await execute(dailyRun, { ...request, schema: tinySchema })
  expect(first).toMatchObject({ status: 'SUCCEEDED', result: { dataset: 'tiny', rows: 400 } })
  const readable = await contents('tiny')

  const heard = await listenTo({ source: 'daily-synthetic', type: 'Dataset Failed' })
  const { executionArn, status } = await execute(dailyRun, { ...request, schema: leakySchema })
  expect(status).toBe('FAILED')
  expect(await contents('tiny')).toEqual(readable)

  const note = failureNote.parse(await readJson(store, failureKey('tiny', request.date)))
  expect(note).toMatchObject({ execution: executionArn })
  expect(note.message).toMatch(/^tell label separation: expected an AUC of 0\.8/)
  const { detail } = JSON.parse(await heard())
  const { dataset, date, runId, error, message: reason } = note
  const prefix = quarantinePrefix(dataset, date, runId)
  expect(detail).toEqual({
    dataset,
    date,
    runId,
    error,
    reason,
    quality: `${location}/${prefix}_quality.json`,
  })
  const parts = ['part-00000.parquet', 'part-00001.parquet']
  expect(Object.keys(await contents('_quarantine/tiny'))).toEqual([
    ...['_plan.json', '_quality.json', ...parts].map((file) => prefix + file),
    ...parts.map((file) => quarantinePrefix('tiny_labels', date, runId) + file),
  ])

  const page = new TextDecoder().decode((await store.get(INDEX_KEY))?.bytes)
  expect(page).toContain('tell label separation: expected an AUC')
  const { runId: before } = first.result as PublishedSummary
  const manifest = await findPublished(store, 'tiny', request.date)
  expect(manifest?.runId).toBe(before)
  const day = (await cli('status', '--remote', '--schema', 'tiny')) as { days: object[] }
  expect(day.days).toMatchObject([{ date, state: 'published', runId: before }])
})

/** Overwrites a part as soon as it is staged, as a bug or a person might. */
async function damagePart(file: string): Promise<void> {
  const key = await until(`${file} in staging`, async () => {
    const keys = Object.keys(await contents(STAGING_PREFIX))
    return keys.find((staged) => staged.endsWith(file)) ?? null
  })
  await store.put(key, new TextEncoder().encode('not what was written'))
}
