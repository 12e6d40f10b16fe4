import { describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { failureKey } from '../../src/core/failure.ts'
import { LOCK_KEY } from '../../src/core/keys.ts'
import { RunFailedError } from '../../src/local/errors.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import {
  DATE,
  expectClean,
  failureOf,
  inStore,
  interferingWith,
  keysUnder,
  runTiny,
} from '../helpers/workflow.ts'

describe('a store', () => {
  it.each([
    ['its lock', LOCK_KEY, ''],
    ['its plan', 'plan.json', ''],
    ['a part', 'part-00001.parquet', 'GeneratePart of part 1: StorageError: '],
    ['an inspection', 'part-00002.json', 'InspectPart of part 2: StorageError: '],
    ['the quality report', '_quality.json', 'VerifyDay: StorageError: '],
    ['the merged inspections', 'inspection.json', 'VerifyDay: StorageError: '],
    ['the profile', '_profile.html', 'ProfileDay: StorageError: '],
    ['the manifest', '_manifest.json', 'PublishDay: StorageError: '],
  ])('without space for %s fails the run with the reason', async (_, file, where) => {
    const store = memoryStore()
    const full = faultyStore(store, (operation, key) => {
      if (operation.startsWith('put') && key.endsWith(file)) throw new StorageError(`${key}: no space left`)
    })
    await expect(runTiny(full)).rejects.toThrow(new RegExp(`^${where}[^ ]*${file}: no space left$`))
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    await expectClean(store)
  })

  it('that refuses to copy the last part leaves none of the others visible', async () => {
    const store = memoryStore()
    const refusing = faultyStore(store, (operation, key) => {
      if (operation === 'copy' && key.endsWith('part-00002.parquet')) throw new StorageError(`${key}: denied`)
    })
    await expect(runTiny(refusing)).rejects.toThrow(
      /^PublishDay: StorageError: .*part-00002.parquet: denied$/,
    )
    expect(await keysUnder(store, 'tiny/')).toEqual([])
    await expectClean(store)
  })

  it('that fails once after the commit point does not undo it', async () => {
    const store = memoryStore()
    let failures = 0
    const flaky = faultyStore(store, (operation, key) => {
      if (operation === 'delete' && key === failureKey('tiny', DATE) && failures++ === 0)
        throw new StorageError('busy')
    })
    expect((await runTiny(flaky)).status).toBe('published')
    expect(failures).toBe(2)
    await expectClean(store)
  })

  it('forgets why a day failed once it is published', async () => {
    const store = memoryStore()
    const parts = interferingWith(inStore(store), (state) => {
      if (state === 'InspectPart') throw new StorageError('denied')
    })
    await expect(runTiny(store, { parts })).rejects.toThrow(RunFailedError)
    expect(await failureOf(store)).not.toBeNull()
    await runTiny(store)
    expect(await failureOf(store)).toBeNull()
  })
})
