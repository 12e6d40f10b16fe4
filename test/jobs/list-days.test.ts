import { describe, expect, it } from 'vitest'
import { failureKey } from '../../src/core/failure.ts'
import { LOCK_KEY, runPrefix } from '../../src/core/keys.ts'
import { lockFor } from '../../src/core/lock.ts'
import { type Manifest, manifestKey } from '../../src/core/manifest.ts'
import { listDays } from '../../src/jobs/list-days.ts'
import { findPublished } from '../../src/jobs/published-runs.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const put = (store: ObjectStore, key: string, value: unknown) =>
  store.put(key, new TextEncoder().encode(JSON.stringify(value)))

function manifestOf(date: string, more: Partial<Manifest> = {}): Manifest {
  return {
    dataset: 'payments',
    date,
    runId: '0123456789abcdef',
    rows: 10,
    averageRows: null,
    parts: [],
    digest: 'd',
    columnDigests: {},
    sides: [],
    bytes: 100,
    schema: {},
    schemaDigest: 's',
    schemaVersion: 1,
    seed: 1,
    engineVersion: '1',
    execution: 'e',
    publishedAt: '2026-11-20T02:00:00.000Z',
    highlights: null,
    ...more,
  }
}

async function storeOfDays(): Promise<ObjectStore> {
  const store = memoryStore()
  for (const date of ['2026-11-15', '2026-11-18'])
    await put(store, manifestKey(manifestOf(date)), manifestOf(date))
  const note = {
    dataset: 'payments',
    date: '2026-11-17',
    runId: 'f',
    execution: 'e',
    error: 'QualityError',
    message: 'rows',
    failedAt: '2026-11-18T02:00:00.000Z',
  }
  await put(store, failureKey('payments', '2026-11-17'), note)
  // A part without a manifest is not published.
  await put(store, `${runPrefix('payments', '2026-11-16', 'aa')}part-00000.parquet`, 'x')
  return store
}

const query = { dataset: null, from: null, to: null, now: NOW }
const statesOf = async (store: ObjectStore, more: Partial<Parameters<typeof listDays>[1]> = {}) =>
  (await listDays(store, { ...query, ...more })).map(({ date, state }) => `${date} ${state}`)

describe('listDays', () => {
  it('leaves out no day between the first and the last that the store knows of', async () => {
    expect(await statesOf(await storeOfDays())).toEqual([
      '2026-11-15 published',
      '2026-11-16 missing',
      '2026-11-17 failed',
      '2026-11-18 published',
    ])
  })

  it('keeps to the range, and fills it with missing days', async () => {
    const range = { dataset: 'payments', from: '2026-11-17', to: '2026-11-20' }
    expect(await statesOf(await storeOfDays(), range)).toEqual([
      '2026-11-17 failed',
      '2026-11-18 published',
      '2026-11-19 missing',
      '2026-11-20 missing',
    ])
  })

  it('carries rows, size and run of a published day, and the reason of a failed one', async () => {
    const days = await listDays(await storeOfDays(), query)
    expect(days[0]).toMatchObject({ rows: 10, bytes: 100, runId: '0123456789abcdef', reason: null })
    expect(days[2]).toMatchObject({ rows: null, reason: 'QualityError: rows' })
  })

  it('keeps a day published that was made again in vain, with the reason', async () => {
    const store = await storeOfDays()
    const again = manifestOf('2026-11-17')
    await put(store, manifestKey(again), again)
    const [, , day] = await listDays(store, query)
    expect(day).toMatchObject({ state: 'published', rows: 10, reason: 'QualityError: rows' })
  })

  it('shows the day of a live run as running, and not that of an expired lock', async () => {
    const store = await storeOfDays()
    const claim = { owner: 'o', runId: 'r', dataset: 'payments', date: '2026-11-19' }
    await put(store, LOCK_KEY, lockFor(claim, NOW))
    expect((await statesOf(store)).at(-1)).toBe('2026-11-19 running')
    await put(store, LOCK_KEY, lockFor(claim, new Date('2026-11-19T12:00:00Z')))
    expect((await statesOf(store)).at(-1)).toBe('2026-11-18 published')
  })

  it('keeps datasets apart', async () => {
    const store = await storeOfDays()
    const other = manifestOf('2026-11-01', { dataset: 'orders' })
    await put(store, manifestKey(other), other)
    expect(await statesOf(store, { dataset: 'orders' })).toEqual(['2026-11-01 published'])
    expect((await listDays(store, query)).map((day) => day.dataset)).toContain('payments')
  })

  it('knows nothing of an empty store', async () => {
    expect(await listDays(memoryStore(), query)).toEqual([])
  })
})

describe('findPublished', () => {
  it('takes the newest where a replacement is under way', async () => {
    const store = memoryStore()
    const older = manifestOf('2026-11-15', { runId: 'bb' })
    const newer = manifestOf('2026-11-15', { runId: 'aa', publishedAt: '2026-11-20T03:00:00.000Z' })
    for (const manifest of [older, newer]) await put(store, manifestKey(manifest), manifest)
    expect((await findPublished(store, 'payments', '2026-11-15'))?.runId).toBe('aa')
    expect(await findPublished(store, 'payments', '2026-11-16')).toBeNull()
  })
})
