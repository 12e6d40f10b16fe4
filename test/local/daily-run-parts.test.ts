import { describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { stagedPartKey, stagedSideKey } from '../../src/core/keys.ts'
import { RunFailedError } from '../../src/local/errors.ts'
import type { RunProgress } from '../../src/local/progress.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import {
  DATE,
  expectClean,
  failureOf,
  flipBit,
  inStore,
  interferingWith,
  keysUnder,
  runTiny,
} from '../helpers/workflow.ts'

describe('a part', () => {
  it('that throws twice and then succeeds does not fail the run', async () => {
    const store = memoryStore()
    const calls: number[] = []
    const seen: RunProgress[] = []
    const parts = interferingWith(inStore(store), (state, part) => {
      if (state === 'GeneratePart' && part === 1 && calls.push(part) <= 2)
        throw new StorageError('store: busy')
    })
    const summary = await runTiny(store, { parts, onProgress: (progress) => seen.push(progress) })
    expect(summary.status).toBe('published')
    expect(calls).toHaveLength(3)
    const retry = {
      type: 'retry',
      state: 'GeneratePart',
      part: 1,
      error: 'StorageError',
      message: 'store: busy',
    }
    expect(seen.filter(({ type }) => type === 'retry')).toEqual([retry, retry])
    await expectClean(store)
  })

  it('that throws three times fails the run by name, after the other parts were tried', async () => {
    const store = memoryStore()
    const tried = new Set<number>()
    const parts = interferingWith(inStore(store), (state, part) => {
      tried.add(part)
      if (state === 'GeneratePart' && part === 1) throw new StorageError('store: full')
    })
    const failing = runTiny(store, { parts })
    await expect(failing).rejects.toThrow(RunFailedError)
    await expect(failing).rejects.toThrow('GeneratePart of part 1: StorageError: store: full')
    expect(tried).toEqual(new Set([0, 1, 2]))
    expect(await failureOf(store)).toMatchObject({ error: 'CorruptPartError', date: DATE })
    expect((await failureOf(store))?.message).toContain(
      'part 1: expected it staged and inspected, found "StorageError"',
    )
    await expectClean(store)
  })

  it.each([
    ['replaced by one with a flipped bit', flipBit, 'etag'],
    ['deleted', (store: ObjectStore, key: string) => store.delete([key]), 'expected an object, found none'],
  ])('%s before its inspection fails the run at once', async (_, damage, message) => {
    const store = memoryStore()
    const { runId } = await runTiny(memoryStore())
    let inspections = 0
    const parts = interferingWith(inStore(store), async (state, part) => {
      if (state !== 'InspectPart' || part !== 1) return
      inspections++
      await damage(store, stagedPartKey(runId, 1))
    })
    const failing = runTiny(store, { parts })
    await expect(failing).rejects.toThrow(/^InspectPart of part 1: CorruptPartError: /)
    await expect(failing).rejects.toThrow(message)
    expect(inspections).toBe(1)
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    await expectClean(store)
  })

  it.each([
    ['replaced by one with a flipped bit', flipBit, 'etag'],
    ['deleted', (store: ObjectStore, key: string) => store.delete([key]), 'expected an object, found none'],
  ])('whose side is %s before its inspection fails the run at once', async (_, damage, message) => {
    const store = memoryStore()
    const { runId } = await runTiny(memoryStore())
    const parts = interferingWith(inStore(store), async (state, part) => {
      if (state === 'InspectPart' && part === 1) await damage(store, stagedSideKey(runId, 1, 'labels'))
    })
    const failing = runTiny(store, { parts })
    await expect(failing).rejects.toThrow(/^InspectPart of part 1: CorruptPartError: .*labels\.parquet/)
    await expect(failing).rejects.toThrow(message)
    expect(await keysUnder(store, 'tiny')).toEqual([])
    await expectClean(store)
  })

  it('with a bit that flipped where it lies, unknown to the store, fails the run', async () => {
    const store = memoryStore()
    const { runId } = await runTiny(memoryStore())
    const rotten: ObjectStore = {
      ...store,
      get: async (key) => {
        const object = await store.get(key)
        if (object && key === stagedPartKey(runId, 1)) object.bytes[100] ^= 1
        return object
      },
    }
    await expect(runTiny(rotten)).rejects.toThrow(/^InspectPart of part 1: CorruptPartError: .*sha256/)
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    await expectClean(store)
  })

  it('changed after its inspection is not published', async () => {
    const store = memoryStore()
    const { runId } = await runTiny(memoryStore())
    const parts = interferingWith(inStore(store), async (_, part) => {
      if (part === 2) await flipBit(store, stagedPartKey(runId, 0))
    })
    await expect(runTiny(store, { parts })).rejects.toThrow(
      /^VerifyDay: CorruptPartError: .*part-00000.parquet etag/,
    )
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    await expectClean(store)
  })
})
