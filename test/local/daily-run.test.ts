import { describe, expect, it } from 'vitest'
import { InvalidRequestError, StorageError } from '../../src/core/errors.ts'
import { INDEX_KEY, LOCK_KEY } from '../../src/core/keys.ts'
import { type Manifest, parseManifest } from '../../src/core/manifest.ts'
import { findPublished } from '../../src/jobs/published-runs.ts'
import { RunStoppedError } from '../../src/local/errors.ts'
import type { RunProgress } from '../../src/local/progress.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { TINY_CARDS, tinySchema } from '../helpers/tiny-schema.ts'
import {
  DATE,
  expectClean,
  failureOf,
  inStore,
  interferingWith,
  keysUnder,
  runTiny,
  tinyRequest,
} from '../helpers/workflow.ts'

describe('a daily run', () => {
  it('publishes parts, manifest, quality and profile, and leaves nothing else behind', async () => {
    const store = memoryStore()
    const summary = await runTiny(store)
    expect(summary).toMatchObject({ status: 'published', dataset: 'tiny', date: DATE, rows: 100, parts: 3 })
    const run = `tiny/year=2026/month=11/day=19/run_id=${summary.runId}/`
    expect(summary.uri).toBe(`memory:/${run}`)
    expect(await keysUnder(store, '')).toEqual([
      LOCK_KEY,
      INDEX_KEY,
      ...['_manifest.json', '_profile.html', '_profile.json', '_quality.json'].map((file) => run + file),
      ...[0, 1, 2].map((part) => `${run}part-0000${part}.parquet`),
      ...[0, 1, 2].map((part) => `${run.replace('tiny/', 'tiny_labels/')}part-0000${part}.parquet`),
    ])
    await expectClean(store)
  })

  it('has the same run id and row digests, those of sides too, whatever the part count', async () => {
    const runs = []
    for (const parts of [1, 3, 7, TINY_CARDS]) {
      const store = memoryStore()
      await runTiny(store, { request: { ...tinyRequest, parts } })
      const { runId, digest, sides } = (await findPublished(store, 'tiny', DATE)) as Manifest
      runs.push([runId, digest, ...sides.map((side) => `${side.rows} ${side.digest}`)].join(' '))
      await expectClean(store)
    }
    expect(new Set(runs).size).toBe(1)
  })

  it('reports every step once', async () => {
    const seen: RunProgress[] = []
    await runTiny(memoryStore(), { onProgress: (progress) => seen.push(progress) })
    expect(seen.map(({ type }) => type)).toEqual([
      'planned',
      ...Array(3).fill(['part-generated', 'part-inspected']).flat(),
      'verified',
      'profiled',
      'published',
    ])
    const generated = seen.filter((progress) => progress.type === 'part-generated')
    expect(generated.reduce((sum, { rows }) => sum + rows, 0)).toBe(100)
  })

  it('writes nothing and holds nothing when the run is published already', async () => {
    const store = memoryStore()
    const first = await runTiny(store)
    const readOnly = faultyStore(store, (operation, key) => {
      if (operation !== 'get' && operation !== 'head') throw new StorageError(`${key}: ${operation}`)
    })
    expect(await runTiny(readOnly)).toEqual({ ...first, status: 'already-published' })
  })

  it('makes a published run again by force, with the same rows', async () => {
    const store = memoryStore()
    const first = await runTiny(store)
    const again = await runTiny(store, { request: { ...tinyRequest, force: true, parts: 2 } })
    expect(again).toMatchObject({ status: 'published', runId: first.runId, digest: first.digest, parts: 2 })
    await expectClean(store)
  })

  it('removes the run that it supersedes, after its own manifest is there', async () => {
    const store = memoryStore()
    const first = await runTiny(store)
    const second = await runTiny(store, { request: { ...tinyRequest, seed: 8 } })
    expect(second.runId).not.toBe(first.runId)
    for (const dataset of ['tiny', 'tiny_labels'])
      expect(await keysUnder(store, `${dataset}/year=2026/month=11/day=19/run_id=${first.runId}/`)).toEqual(
        [],
      )
    await expectClean(store)
  })

  it.each(['2028-02-29', '2026-12-31'])('makes %s', async (date) => {
    const store = memoryStore()
    expect(await runTiny(store, { request: { ...tinyRequest, date } })).toMatchObject({ date, rows: 100 })
    await expectClean(store)
  })

  it.each([
    [1, 1],
    [3, 40],
    [101, 7],
  ])('has exactly %i rows in %i parts', async (rows, parts) => {
    const store = memoryStore()
    const summary = await runTiny(store, { request: { ...tinyRequest, rows, parts } })
    expect(summary.rows).toBe(rows)
    expect(summary.parts).toBeLessThanOrEqual(Math.min(rows, parts))
    await expectClean(store)
  })
})

describe('days of a schema with a volume', () => {
  const schema = { ...tinySchema, volume: { dates: { '11-thu-4+1': 1.7 } } }
  const run = async (date: string, rows: number | null) => {
    const store = memoryStore()
    const summary = await runTiny(store, { request: { ...tinyRequest, schema, date, rows } })
    await expectClean(store)
    return { rows: summary.rows, averageRows: (await manifestIn(store)).averageRows }
  }

  it('follow its curves, and say so, unless the request names their rows', async () => {
    expect(await run('2026-11-26', null)).toEqual({ rows: 100, averageRows: 100 })
    expect(await run('2026-11-27', null)).toEqual({ rows: 170, averageRows: 100 })
    expect(await run('2026-11-26', 30)).toEqual({ rows: 30, averageRows: null })
    expect(await run('2026-11-27', 30)).toEqual({ rows: 30, averageRows: null })
  })
})

async function manifestIn(store: ObjectStore): Promise<Manifest> {
  const key = (await keysUnder(store, 'tiny/')).find((name) => name.endsWith('_manifest.json')) as string
  return parseManifest((await store.get(key))?.bytes as Uint8Array, key)
}

describe('a daily run refuses, before anything is written,', () => {
  it.each([
    [{ rows: 0 }, 'rows: expected a whole number in 1..10000000000'],
    [{ rows: 1e13 }, 'as 10000 parts of 1000000 rows are the most, found 10000000000000'],
    [{ date: '2026-02-29' }, 'date: expected a day that exists'],
    [{ date: undefined }, 'date: expected a day that exists'],
    [{ parts: TINY_CARDS + 1 }, 'parts: expected a whole number in 1..40'],
    [{ rows: 10_000_000 }, 'rows: expected at most'],
  ])('%j', async (change, message) => {
    const store = memoryStore()
    const failing = runTiny(store, { request: { ...tinyRequest, ...change } })
    await expect(failing).rejects.toThrow(InvalidRequestError)
    await expect(failing).rejects.toThrow(message)
    expect(await keysUnder(store, '')).toEqual([])
  })

  it.each(['today', []])('what is no request: %j', async (request) => {
    const store = memoryStore()
    await expect(runTiny(store, { request: request as never })).rejects.toThrow('request: expected an object')
    expect(await keysUnder(store, '')).toEqual([])
  })

  it('a faulty schema', async () => {
    const store = memoryStore()
    const request = { ...tinyRequest, schema: { ...tinySchema, fields: [{ name: 'a', type: 'colour' }] } }
    await expect(runTiny(store, { request })).rejects.toMatchObject({ name: 'InvalidSchemaError' })
    expect(await keysUnder(store, '')).toEqual([])
  })
})

describe('an abort', () => {
  it.each(['GeneratePart', 'InspectPart'])(
    'during %s cleans up, frees the lock and says so',
    async (during) => {
      const store = memoryStore()
      const controller = new AbortController()
      const parts = interferingWith(inStore(store), (state, part) => {
        if (state === during && part === 1) controller.abort(new Error('interrupted'))
      })
      await expect(runTiny(store, { parts, signal: controller.signal })).rejects.toThrow(RunStoppedError)
      expect(await keysUnder(store, 'tiny/')).toEqual([])
      expect(await failureOf(store)).toMatchObject({ error: 'RunStoppedError' })
      await expectClean(store)
    },
  )

  it('before the start leaves nothing', async () => {
    const store = memoryStore()
    await expect(runTiny(store, { signal: AbortSignal.abort() })).rejects.toThrow(RunStoppedError)
    await expectClean(store)
  })
})
