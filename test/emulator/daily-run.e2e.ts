import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Manifest } from '../../src/core/manifest.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { publishedParts } from '../../src/jobs/verify-published.ts'
import { type RunSummary, runDay } from '../../src/local/run-day.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { DuckDb } from '../parquet/readers.ts'
import { cli } from './cli.ts'
import { dailyRun, expectSettled, location, published, store } from './deployment.ts'
import { type Ended, execute } from './executions.ts'
import { type Heard, listenTo } from './listener.ts'

const request = { date: '2026-03-01', rows: 100_000, parts: 5, seed: 7 }
const folder = await mkdtemp(join(tmpdir(), 'emulator-run-'))
let cloud: Ended
let laptop: RunSummary
let heard: Heard

beforeAll(async () => {
  heard = await listenTo({ source: 'daily-synthetic', type: 'Dataset Published' })
  cloud = await execute(dailyRun, request)
  laptop = await runDay(request, { store: join(folder, 'laptop'), now: () => new Date() })
})
afterAll(() => rm(folder, { recursive: true }))

it('publishes the day with the digest that the laptop has for the same request', () => {
  expect(cloud).toMatchObject({ status: 'SUCCEEDED' })
  const { runId, digest, bytes } = laptop
  expect(cloud.result).toMatchObject({ status: 'published', runId, digest, bytes, rows: 100_000, parts: 5 })
})

it('publishes the very bytes that the laptop does', async () => {
  const laptopStore = await openStore(join(folder, 'laptop'))
  const manifest = await published(request.date)
  expect(manifest.parts).toHaveLength(5)
  expect(manifest.sides.map(({ dataset, parts }) => [dataset, parts.length])).toEqual([
    ['payments_labels', 5],
  ])
  for (const { key, sizeBytes } of publishedParts(manifest)) {
    const [there, here] = await Promise.all([store.get(key), laptopStore.get(key)])
    expect(there?.bytes.length).toBe(sizeBytes)
    expect(Buffer.compare(there!.bytes, here!.bytes), key).toBe(0)
  }
})

it('publishes Parquet that DuckDB reads to the promised rows', async () => {
  const parts = await download(await published(request.date))
  await using duckdb = await DuckDb.open()
  const rows = await duckdb.query(`
    SELECT count(*) AS total, count(DISTINCT transaction_id) AS ids, count_if(label_fraud) AS frauds,
      count_if(event_time::DATE = DATE '${request.date}') AS of_the_day
    FROM read_parquet('${parts}/*.parquet')`)
  expect(rows).toEqual([{ total: 100_000, ids: 100_000, frauds: 300, of_the_day: 100_000 }])
})

it('publishes the labels of exactly the frauds beside the day', async () => {
  const manifest = await published(request.date)
  const [parts, labels] = [await download(manifest), await download(manifest.sides[0])]
  await using duckdb = await DuckDb.open()
  const rows = await duckdb.query(`
    SELECT count(*) AS labels, count_if(p.label_fraud) AS frauds
    FROM read_parquet('${labels}/*.parquet') JOIN read_parquet('${parts}/*.parquet') p USING (transaction_id)`)
  expect(rows).toEqual([{ labels: 300, frauds: 300 }])
})

it('tells the account that the day is published', async () => {
  const { rows, runId, digest, uri } = cloud.result as PublishedSummary
  expect(JSON.parse(await heard())).toMatchObject({
    'detail-type': 'Dataset Published',
    detail: { dataset: 'payments', date: request.date, runId, rows, uri, digest },
  })
})

it('finds the same request published and does nothing', async () => {
  const before = await published(request.date)
  const { result } = await execute(dailyRun, { ...request, parts: 2 })
  expect(result).toMatchObject({ status: 'already-published', digest: laptop.digest })
  expect(await published(request.date)).toEqual(before)
})

it('leaves a deployment and a store that pass the smoke tests, and nothing behind', async () => {
  expect(await cli('smoke', '--remote')).toMatchObject({ passed: true })
  expect(await cli('smoke', '--store', location)).toMatchObject({ passed: true })
  await expectSettled()
})

async function download({ dataset, parts }: Pick<Manifest, 'dataset' | 'parts'>): Promise<string> {
  const target = await mkdtemp(join(folder, `${dataset}-`))
  for (const { key } of parts) {
    const object = await store.get(key)
    await writeFile(join(target, basename(key)), object!.bytes)
  }
  return target
}
