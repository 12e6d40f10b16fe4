import { beforeEach, describe, expect, it } from 'vitest'
import {
  CorruptPartError,
  InvalidRequestError,
  LockHeldError,
  LockLostError,
  StorageError,
} from '../../src/core/errors.ts'
import {
  dayPrefix,
  LOCK_KEY,
  planKey,
  STAGING_PREFIX,
  SUPERSEDED_PREFIX,
  supersededKey,
} from '../../src/core/keys.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { takeLock } from '../../src/jobs/lock-store.ts'
import { promoteRun } from '../../src/jobs/promote-run.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { tinySchema } from '../helpers/tiny-schema.ts'
import {
  DATE,
  expectClean,
  flipBit,
  keysUnder,
  NOW,
  runTiny,
  testContext,
  tinyRequest,
} from '../helpers/workflow.ts'

const LATER = new Date(NOW.getTime() + 90_000)
const DAY = dayPrefix('tiny', DATE)

let store: ObjectStore
let first: PublishedSummary
let second: PublishedSummary
beforeEach(async () => {
  store = memoryStore()
  first = await runTiny(store)
  second = await runTiny(store, { request: { ...tinyRequest, seed: 8 } })
})

const promote = (runId: string, changes: Partial<JobContext> = {}) =>
  promoteRun(
    { owner: 'person', dataset: 'tiny', date: DATE, runId },
    testContext(store, { now: () => LATER, ...changes }),
  )

const runIdsUnder = async (prefix: string) => [
  ...new Set((await keysUnder(store, prefix)).map((key) => /run_id=([^/]+)/.exec(key)?.[1])),
]

describe('promoteRun', () => {
  it('publishes the superseded run with the same rows, and supersedes the other', async () => {
    expect(await runIdsUnder(SUPERSEDED_PREFIX)).toEqual([first.runId])
    expect(await promote(first.runId)).toEqual(first)
    expect(await runIdsUnder('tiny/')).toEqual([first.runId])
    expect(await runIdsUnder(SUPERSEDED_PREFIX)).toEqual([second.runId])
    await expectClean(store)
  })

  it('moves the sides of both along', async () => {
    const labels = async (prefix: string) => runIdsUnder(`${prefix}tiny_labels/`)
    expect([await labels(''), await labels(SUPERSEDED_PREFIX)]).toEqual([[second.runId], [first.runId]])
    await promote(first.runId)
    expect([await labels(''), await labels(SUPERSEDED_PREFIX)]).toEqual([[first.runId], [second.runId]])
    expect(await keysUnder(store, first.sides[0].uri.replace('memory:/', ''))).toHaveLength(first.parts)
  })

  it('can be undone, as often as one likes', async () => {
    await promote(first.runId)
    expect(await promote(second.runId)).toEqual(second)
    expect(await promote(first.runId)).toEqual(first)
    expect(await runIdsUnder('tiny/')).toEqual([first.runId])
    await expectClean(store)
  })

  it('writes the manifest after everything else, with who published it again and when', async () => {
    const written: string[] = []
    const watched = faultyStore(store, (operation, key) => {
      if (operation !== 'get' && operation !== 'head' && key.startsWith(DAY))
        written.push(`${operation} ${key}`)
    })
    const { uri } = await promote(first.runId, { store: watched })
    const manifestKey = `${uri.replace('memory:/', '')}_manifest.json`
    const committed = written.indexOf(`put ${manifestKey}`)
    expect(written.slice(0, committed)).toHaveLength(first.parts + 3)
    // What remains is the removal of the run that is superseded now.
    expect(written.slice(committed + 1).every((line) => line.startsWith('delete '))).toBe(true)
    const manifest = JSON.parse(new TextDecoder().decode((await store.get(manifestKey))?.bytes))
    expect(manifest).toMatchObject({ execution: 'person', publishedAt: LATER.toISOString() })
  })

  it('moves the catalog before the other run is gone, and announces the day once', async () => {
    const told: string[] = []
    await promote(first.runId, {
      moveCatalog: async ({ runId }) => {
        told.push(`catalog ${runId}`, ...(await runIdsUnder('tiny/')).map((id) => `there: ${id}`).sort())
      },
      announce: async ({ runId, seconds }) => void told.push(`announced ${runId} ${seconds}`),
    })
    const there = [first.runId, second.runId].sort().map((id) => `there: ${id}`)
    expect(told).toEqual([`catalog ${first.runId}`, ...there, `announced ${first.runId} 0`])
  })

  it('leaves a day that has the run already as it is', async () => {
    const before = await keysUnder(store, '')
    expect(await promote(second.runId)).toEqual({ ...second, status: 'already-published' })
    expect(await keysUnder(store, '')).toEqual(before)
  })

  it('refuses a run that is not kept, and names those that are', async () => {
    await expect(promote('0123456789abcdef')).rejects.toThrow(
      new InvalidRequestError([
        {
          path: 'run',
          expected: `a superseded run of tiny ${DATE} (${first.runId})`,
          found: '0123456789abcdef',
        },
      ]),
    )
    await expectClean(store)
  })

  it.each([
    ['a changed bit', 'tiny/'],
    ['a missing part', 'tiny/'],
    ['a changed bit', 'tiny_labels/'],
    ['a missing part', 'tiny_labels/'],
  ])('publishes nothing when it finds %s in %s', async (damage, dataset) => {
    const kept = await keysUnder(store, SUPERSEDED_PREFIX + dataset)
    const parts = kept.filter((key) => key.endsWith('.parquet'))
    const last = parts.at(-1) as string
    if (damage === 'a missing part') await store.delete([last])
    else await flipBit(store, last)
    await expect(promote(first.runId)).rejects.toThrow(CorruptPartError)
    expect(await runIdsUnder('tiny')).toEqual([second.runId])
    await expectClean(store)
  })

  it('waits for nobody: while a run is active it refuses', async () => {
    await takeLock({ owner: 'run', runId: 'r', dataset: 'tiny', date: DATE }, testContext(store))
    await expect(promote(first.runId)).rejects.toThrow(LockHeldError)
    expect(await runIdsUnder('tiny/')).toEqual([second.runId])
  })

  it('commits nothing, and clears nothing of another’s, when it loses the lock', async () => {
    const losing = faultyStore(store, (operation, key) => {
      if (operation === 'copy' && key.endsWith('part-00002.parquet')) void store.delete([LOCK_KEY])
    })
    await expect(promote(first.runId, { store: losing })).rejects.toThrow(LockLostError)
    expect(await keysUnder(store, STAGING_PREFIX)).toEqual([planKey(first.runId)])
    expect((await keysUnder(store, DAY)).filter((key) => key.endsWith('_manifest.json'))).toHaveLength(1)
  })

  it('that died half way is cleared by the next run', async () => {
    const dying = faultyStore(store, (operation, key) => {
      if (operation !== 'copy' && operation !== 'delete') return
      if (key.endsWith('part-00001.parquet') || operation === 'delete') throw new StorageError('power cut')
    })
    await expect(promote(first.runId, { store: dying })).rejects.toThrow('power cut')
    expect(await runIdsUnder('tiny/')).toHaveLength(2)
    const next = await runTiny(store, { request: { ...tinyRequest, date: '2026-11-18' } })
    expect(next.status).toBe('published')
    expect(await runIdsUnder(DAY)).toEqual([second.runId])
    await expectClean(store)
  })

  it('finishes what died after the commit, when asked again', async () => {
    const dying = faultyStore(store, (operation, key) => {
      if (operation === 'copy' && key.startsWith(SUPERSEDED_PREFIX)) throw new StorageError('power cut')
    })
    await expect(promote(first.runId, { store: dying })).rejects.toThrow('power cut')
    expect(await promote(first.runId)).toEqual({ ...first, status: 'already-published' })
    expect(await runIdsUnder('tiny/')).toEqual([first.runId])
    expect(await runIdsUnder(SUPERSEDED_PREFIX)).toEqual([second.runId])
    await expectClean(store)
  })
})

describe('a superseded run', () => {
  it('lies as it was published, its manifest copied last and withdrawn first', async () => {
    const steps: string[] = []
    const watched = faultyStore(store, (operation, key) => {
      if (key.includes(second.runId) && (operation === 'copy' || operation === 'delete'))
        steps.push(`${operation} ${key.replace(/.*\//, '')}`)
    })
    await runTiny(watched, { request: { ...tinyRequest, seed: 9 } })
    const copies = steps.filter((step) => step.startsWith('copy'))
    expect(copies).toHaveLength(2 * second.parts + 4)
    expect(copies.at(-1)).toBe('copy _manifest.json')
    expect(steps[copies.length]).toBe('delete _manifest.json')
  })

  it('keeps sides that the schema of the run that replaced it lacks, also when that died meanwhile', async () => {
    const request = { ...tinyRequest, schema: { ...tinySchema, sides: {} } }
    const dying = faultyStore(store, (operation, key) => {
      if (operation === 'delete' && key.includes('/run_id=') && key.endsWith('part-00000.parquet'))
        throw new StorageError('power cut')
    })
    await expect(runTiny(dying, { request })).rejects.toThrow('power cut')
    // The manifest of the run that is replaced is gone by now: what its sides are, its kept copy tells.
    const { runId } = await runTiny(store, { request: { ...request, force: true } })
    expect(await runIdsUnder('tiny')).toEqual([runId])
    expect(await runIdsUnder(`${SUPERSEDED_PREFIX}tiny_labels/`)).toEqual(
      (await runIdsUnder(`${SUPERSEDED_PREFIX}tiny/`)).toSorted(),
    )
    await expectClean(store)
    expect(await promote(second.runId)).toEqual(second)
  })

  it('is no longer one when it is made and published again', async () => {
    await runTiny(store, { request: { ...tinyRequest, parts: 1 } })
    expect(await runIdsUnder('tiny/')).toEqual([first.runId])
    expect(await runIdsUnder(SUPERSEDED_PREFIX)).toEqual([second.runId])
  })

  it('leaves none of an older copy behind', async () => {
    const stray = supersededKey(second.uri.replace('memory:/', ''))
    await store.put(`${stray}part-00009.parquet`, new Uint8Array(1))
    await runTiny(store, { request: { ...tinyRequest, seed: 9 } })
    const parts = (await keysUnder(store, stray)).filter((key) => key.endsWith('.parquet'))
    expect(parts).toHaveLength(second.parts)
  })
})
