import { expect, it } from 'vitest'
import { ContractError, PreconditionFailedError } from '../../src/core/errors.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { bytesOf, keysUnder, textOf } from './store-helpers.ts'

export function lists(get: () => ObjectStore): void {
  const keys = ['list/a-b/x', 'list/a/x', 'list/a/y=1/z', 'list/a0', 'list/b']

  it('lists what begins with the prefix in the order of the keys', async () => {
    for (const key of keys.toReversed()) await get().put(key, bytesOf(key))
    expect(await keysUnder(get(), 'list/')).toEqual(keys)
    expect(await keysUnder(get(), 'list/a')).toEqual(keys.slice(0, 4))
    expect(await keysUnder(get(), 'list/a/')).toEqual(keys.slice(1, 3))
    expect(await keysUnder(get(), 'list/a/y=1/z')).toEqual(['list/a/y=1/z'])
    expect(await keysUnder(get(), 'list/c')).toEqual([])
    expect(await keysUnder(get(), '')).toEqual(expect.arrayContaining(keys))
  })

  it('refuses a prefix that could leave the store', async () => {
    await expect(keysUnder(get(), '../')).rejects.toThrow(ContractError)
    await expect(keysUnder(get(), '/etc')).rejects.toThrow(ContractError)
  })

  it('lists and deletes more objects than one request holds', async () => {
    const many = Array.from({ length: 1003 }, (_, i) => `many/${String(i).padStart(4, '0')}`)
    for (let start = 0; start < many.length; start += 50) {
      await Promise.all(many.slice(start, start + 50).map((key) => get().put(key, bytesOf(key))))
    }
    expect(await keysUnder(get(), 'many/')).toEqual(many)
    await get().delete(many)
    expect(await keysUnder(get(), 'many/')).toEqual([])
  }, 30_000)
}

export function copiesAndDeletions(get: () => ObjectStore): void {
  it('copies an object that still has the etag, as often as asked', async () => {
    const { etag } = await get().put('copy/from', bytesOf('copied'))
    for (let time = 0; time < 2; time++) {
      const copied = await get().copy('copy/from', 'copy/deep/to', etag)
      expect(await get().head('copy/deep/to')).toEqual(copied)
      expect(copied.sizeBytes).toBe(6)
    }
    expect(textOf((await get().get('copy/deep/to'))?.bytes)).toBe('copied')
    expect(await keysUnder(get(), 'copy/')).toEqual(['copy/deep/to', 'copy/from'])
  })

  it('keeps a copy as it is when the source is replaced or deleted', async () => {
    const { etag } = await get().put('apart/from', bytesOf('before'))
    await get().copy('apart/from', 'apart/to', etag)
    await get().put('apart/from', bytesOf('after'))
    await get().delete(['apart/from'])
    expect(textOf((await get().get('apart/to'))?.bytes)).toBe('before')
  })

  it('copies nothing when the source has changed or is gone', async () => {
    const { etag } = await get().put('stale/from', bytesOf('1'))
    await get().put('stale/from', bytesOf('2'))
    await expect(get().copy('stale/from', 'stale/to', etag)).rejects.toThrow(PreconditionFailedError)
    await get().delete(['stale/from'])
    await expect(get().copy('stale/from', 'stale/to', etag)).rejects.toThrow(PreconditionFailedError)
    expect(await keysUnder(get(), 'stale/')).toEqual([])
  })

  it('deletes what exists and passes over what does not', async () => {
    await get().put('delete/x', bytesOf('x'))
    await get().put('delete/y', bytesOf('y'))
    await get().delete(['delete/x', 'delete/absent', 'absent/absent'])
    await get().delete([])
    expect(await keysUnder(get(), 'delete/')).toEqual(['delete/y'])
  })
}
