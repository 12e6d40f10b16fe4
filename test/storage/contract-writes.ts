import { expect, it } from 'vitest'
import { ContractError, PreconditionFailedError } from '../../src/core/errors.ts'
import type { ObjectInfo, ObjectStore, PutCondition } from '../../src/storage/object-store.ts'
import { bytesOf, chunksOf, keysUnder, textOf } from './store-helpers.ts'

const outcome = (result: PromiseSettledResult<ObjectInfo>) =>
  result.status === 'fulfilled' ? 'won' : (result.reason as Error).name

export function readingAndWriting(get: () => ObjectStore): void {
  it('has null for an object that was never put', async () => {
    expect(await get().get('absent/object')).toBeNull()
    expect(await get().head('absent/object')).toBeNull()
    expect(await get().head('absent')).toBeNull()
  })

  it('gives back the bytes, with one etag from put, get, head and list', async () => {
    const store = get()
    const put = await store.put('read/a=1/x.json', bytesOf('{"x":1}'))
    expect(put).toMatchObject({ key: 'read/a=1/x.json', sizeBytes: 7 })
    const found = await store.get('read/a=1/x.json')
    expect(textOf(found?.bytes)).toBe('{"x":1}')
    expect(found?.etag).toBe(put.etag)
    expect(await store.head('read/a=1/x.json')).toEqual(put)
    for await (const listed of store.list('read/')) expect(listed).toEqual(put)
    expect(await keysUnder(store, 'read/')).toEqual([put.key])
  })

  it('replaces an object and changes its etag, even when the size stays', async () => {
    const first = await get().put('replace/x', bytesOf('one'))
    const second = await get().put('replace/x', bytesOf('two'))
    expect(second.etag).not.toBe(first.etag)
    expect(textOf((await get().get('replace/x'))?.bytes)).toBe('two')
  })

  it('keeps its own bytes when those put or read are changed afterwards', async () => {
    const mine = bytesOf('kept')
    await get().put('own/x', mine)
    mine.fill(0)
    const read = await get().get('own/x')
    read?.bytes.fill(0)
    expect(textOf((await get().get('own/x'))?.bytes)).toBe('kept')
  })

  it('does not take an object for a folder or a folder for an object', async () => {
    await get().put('nest/folder/x', bytesOf('x'))
    expect(await get().get('nest/folder')).toBeNull()
    expect(await get().head('nest/folder')).toBeNull()
    expect(await get().get('nest/folder/x/y')).toBeNull()
  })

  it.each(['', '/a', 'a/', 'a//b', '.', '..', 'a/../b', '.hidden', 'a/.b', 'a\\b', 'a\nb'])(
    'refuses the key %j everywhere',
    async (key) => {
      const store = get()
      await expect(store.get(key)).rejects.toThrow(ContractError)
      await expect(store.head(key)).rejects.toThrow(ContractError)
      await expect(store.put(key, bytesOf(''))).rejects.toThrow(ContractError)
      await expect(store.putStream(key, chunksOf(1, bytesOf('')))).rejects.toThrow(ContractError)
      await expect(store.copy('a', key, 'e')).rejects.toThrow(ContractError)
      await expect(store.copy(key, 'a', 'e')).rejects.toThrow(ContractError)
      await expect(store.delete([key])).rejects.toThrow(ContractError)
    },
  )
}

export function conditions(get: () => ObjectStore): void {
  it('creates an object only when there is none', async () => {
    const created = await get().put('create/x', bytesOf('first'), { ifNoneMatch: '*' })
    const again = get().put('create/x', bytesOf('second'), { ifNoneMatch: '*' })
    await expect(again).rejects.toThrow(PreconditionFailedError)
    expect(await get().head('create/x')).toEqual(created)
  })

  it('replaces an object only when it still has the etag', async () => {
    const first = await get().put('swap/x', bytesOf('1'))
    const second = await get().put('swap/x', bytesOf('2'), { ifMatch: first.etag })
    const late = get().put('swap/x', bytesOf('3'), { ifMatch: first.etag })
    await expect(late).rejects.toThrow(PreconditionFailedError)
    expect(await get().head('swap/x')).toEqual(second)
  })

  it('replaces nothing when the object is gone', async () => {
    const { etag } = await get().put('gone/x', bytesOf('1'))
    await get().delete(['gone/x'])
    const late = get().put('gone/x', bytesOf('2'), { ifMatch: etag })
    await expect(late).rejects.toThrow(PreconditionFailedError)
    expect(await get().head('gone/x')).toBeNull()
  })

  it('lets exactly one of many simultaneous writers create or replace', async () => {
    const race = async (condition: PutCondition) => {
      const text = JSON.stringify(condition)
      const puts = Array.from({ length: 12 }, (_, i) => get().put('race/x', bytesOf(text + i), condition))
      return (await Promise.allSettled(puts)).map(outcome).sort()
    }
    const oneWinner = [...Array<string>(11).fill('PreconditionFailedError'), 'won']
    expect(await race({ ifNoneMatch: '*' })).toEqual(oneWinner)
    const found = await get().head('race/x')
    expect(await race({ ifMatch: found!.etag })).toEqual(oneWinner)
  })
}
