import { beforeEach, describe, expect, it } from 'vitest'
import { LockLostError, PreconditionFailedError, StorageError } from '../../src/core/errors.ts'
import { LOCK_KEY, stagedPartKey } from '../../src/core/keys.ts'
import { parseManifest } from '../../src/core/manifest.ts'
import { cleanupRun } from '../../src/jobs/cleanup-run.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { publishDay } from '../../src/jobs/publish-day.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { stageTiny } from '../helpers/staged-day.ts'
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

  it('gives the same summary when it is called again after the commit point', async () => {
    const first = await publish()
    expect(await publish()).toEqual(first)
    await finish()
    await expectClean(context.store)
  })

  it('writes the manifest after everything else', async () => {
    const written: string[] = []
    const watched = faultyStore(context.store, (operation, key) => {
      if (operation === 'put' || operation === 'copy') written.push(key.replace(/.*\//, ''))
    })
    await publish('me', { store: watched })
    expect(written.at(-1)).toBe('_manifest.json')
    expect(written).toHaveLength(3 + 3 + 4)
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
    expect(await keysUnder(context.store, 'tiny/')).toEqual([])
  })
})
