import { beforeEach, describe, expect, it } from 'vitest'
import { LockLostError, PreconditionFailedError, StorageError } from '../../src/core/errors.ts'
import { LOCK_KEY, stagedPartKey, stagedSideKey } from '../../src/core/keys.ts'
import { parseManifest } from '../../src/core/manifest.ts'
import { cleanupRun } from '../../src/jobs/cleanup-run.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { publishDay } from '../../src/jobs/publish-day.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { stageTiny } from '../helpers/staged-day.ts'
import { TINY_LABELS } from '../helpers/tiny-schema.ts'
import { expectClean, keysUnder, testContext } from '../helpers/workflow.ts'

let context: JobContext
let runId: string

beforeEach(async () => {
  context = testContext(memoryStore())
  runId = await stageTiny('me', context)
})

const publish = (owner = 'me', changes: Partial<JobContext> = {}) =>
  publishDay({ owner, runId }, { ...context, ...changes })

async function finish(owner = 'me'): Promise<void> {
  await cleanupRun({ owner, failure: null }, context)
  await releaseRun({ owner }, context)
}

describe('publishDay', () => {
  it('writes a manifest that says what was published, when and by whom', async () => {
    const { uri, digest, bytes } = await publish()
    const key = `${uri.replace('memory:/', '')}_manifest.json`
    const object = await context.store.get(key)
    const manifest = parseManifest(object?.bytes as Uint8Array, key)
    expect(manifest).toMatchObject({ rows: 100, digest, bytes, seed: 7, execution: 'me' })
    expect(manifest.publishedAt).toBe('2026-11-20T02:00:00.000Z')
    expect(Object.keys(manifest.columnDigests)).toHaveLength(6)
    expect(manifest.parts.reduce((sum, part) => sum + part.rows, 0)).toBe(100)
  })

  it('puts sides where no reader of the day looks, and says in manifest and summary where that is', async () => {
    const { uri, sides } = await publish()
    const key = `${uri.replace('memory:/', '')}_manifest.json`
    const { parts, ...manifest } = parseManifest((await context.store.get(key))?.bytes as Uint8Array, key)
    const prefix = `tiny_labels/year=2026/month=11/day=19/run_id=${runId}/`
    const keys = [0, 1, 2].map((part) => `${prefix}part-0000${part}.parquet`)
    expect(await keysUnder(context.store, 'tiny_labels/')).toEqual(keys)
    const [labels] = manifest.sides
    expect(labels).toMatchObject({ name: 'labels', dataset: 'tiny_labels', rows: TINY_LABELS })
    expect(labels.knownOn).toBe('reported_on')
    expect(labels.parts.map((part) => part.key)).toEqual(keys)
    expect(labels.parts.reduce((sum, part) => sum + part.rows, 0)).toBe(TINY_LABELS)
    expect(labels.bytes).toBe(labels.parts.reduce((sum, part) => sum + part.sizeBytes, 0))
    expect(sides).toEqual([
      { name: 'labels', dataset: 'tiny_labels', rows: TINY_LABELS, uri: `memory:/${prefix}` },
    ])
    expect((await keysUnder(context.store, 'tiny/')).filter((each) => each.endsWith('.parquet'))).toEqual(
      parts.map((part) => part.key),
    )
  })

  it('gives the same summary when it is called again after the commit point', async () => {
    const first = await publish()
    expect(await publish()).toEqual(first)
    await finish()
    await expectClean(context.store)
  })

  it('writes the manifest after everything else of the day, and the calendar when that is published', async () => {
    const written: string[] = []
    const watched = faultyStore(context.store, (operation, key) => {
      if (operation === 'put' || operation === 'copy') written.push(key.replace(/.*\//, ''))
    })
    await publish('me', { store: watched })
    expect(written.slice(-2)).toEqual(['_manifest.json', 'index.html'])
    expect(written).toHaveLength(3 + 3 + 4 + 1)
  })

  it('publishes nothing for an execution that does not hold the lock', async () => {
    await expect(publish('someone else')).rejects.toThrow(LockLostError)
    expect(await keysUnder(context.store, 'tiny/')).toEqual([])
  })

  it('does not commit when the lock was lost while parts were copied', async () => {
    const losing = faultyStore(context.store, (operation, key) => {
      if (operation === 'copy' && key.endsWith('part-00002.parquet')) void context.store.delete([LOCK_KEY])
    })
    await expect(publish('me', { store: losing })).rejects.toThrow(LockLostError)
    expect((await keysUnder(context.store, 'tiny/')).filter((key) => key.endsWith('_manifest.json'))).toEqual(
      [],
    )
  })

  it('refuses a part that changed since it was verified', async () => {
    await context.store.put(stagedPartKey(runId, 1), new Uint8Array(3))
    await expect(publish()).rejects.toThrow(PreconditionFailedError)
    await finish()
    expect(await keysUnder(context.store, 'tiny/')).toEqual([])
  })

  it.each([1, 2])(
    'leaves no file of a side without one of the day when it dies at its file %i',
    async (at) => {
      const dying = faultyStore(context.store, (operation, key) => {
        if (operation === 'copy' && key.includes('tiny_labels/') && key.endsWith(`${at}.parquet`))
          throw new StorageError('denied')
      })
      await expect(publish('me', { store: dying })).rejects.toThrow('denied')
      expect((await keysUnder(context.store, 'tiny/')).length).toBeGreaterThanOrEqual(3)
      await finish()
      expect(await keysUnder(context.store, 'tiny')).toEqual([])
    },
  )

  it('refuses a side that changed since it was verified', async () => {
    await context.store.put(stagedSideKey(runId, 1, 'labels'), new Uint8Array(3))
    await expect(publish()).rejects.toThrow(PreconditionFailedError)
    await finish()
    expect(await keysUnder(context.store, 'tiny')).toEqual([])
  })

  it('withdraws the manifest of a run that is made again before any of its parts', async () => {
    await publish()
    await finish()
    await stageTiny('again', context, { force: true, parts: 2 })
    const dying = faultyStore(context.store, (operation, key) => {
      if (operation === 'delete' && key.endsWith('.parquet')) throw new StorageError('denied')
    })
    await expect(publish('again', { store: dying })).rejects.toThrow('denied')
    expect((await keysUnder(context.store, 'tiny/')).filter((key) => key.endsWith('_manifest.json'))).toEqual(
      [],
    )
    await finish('again')
    expect(await keysUnder(context.store, 'tiny')).toEqual([])
  })
})
