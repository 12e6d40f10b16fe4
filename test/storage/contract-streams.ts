import { expect, it } from 'vitest'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { bytesOf, chunksOf, keysUnder } from './store-helpers.ts'

export function streams(get: () => ObjectStore): void {
  it('joins the chunks, however many and however large', async () => {
    const chunk = new Uint8Array(300_000).map((_, i) => (i * 31) % 251)
    const put = await get().putStream('stream/large', chunksOf(60, chunk))
    expect(put.sizeBytes).toBe(18_000_000)
    const found = await get().get('stream/large')
    expect(found?.etag).toBe(put.etag)
    expect(Buffer.compare(found!.bytes, Buffer.concat(Array<Uint8Array>(60).fill(chunk)))).toBe(0)
  })

  it('writes an empty object for a stream without chunks', async () => {
    const put = await get().putStream('stream/empty', chunksOf(0, bytesOf('')))
    expect(put.sizeBytes).toBe(0)
    expect(await get().head('stream/empty')).toEqual(put)
  })

  it('shows nothing until the stream has ended', async () => {
    const seen: string[][] = []
    async function* watching() {
      yield bytesOf('a')
      seen.push(await keysUnder(get(), 'half/'))
      yield bytesOf('b')
    }
    await get().putStream('half/x', watching())
    expect(seen).toEqual([[]])
    expect(await keysUnder(get(), 'half/')).toEqual(['half/x'])
  })

  it.each([0, 40])(
    'passes on the error of a source that throws after %i chunks, and leaves no object',
    async (count) => {
      const failure = new Error('source failed')
      async function* failing() {
        yield* chunksOf(count, new Uint8Array(300_000))
        throw failure
      }
      await expect(get().putStream('failing/x', failing())).rejects.toBe(failure)
      expect(await keysUnder(get(), 'failing/')).toEqual([])
    },
  )

  it('leaves the former object in place when the source of its successor throws', async () => {
    const former = await get().put('former/x', bytesOf('former'))
    async function* failing() {
      yield bytesOf('successor')
      throw new Error('source failed')
    }
    await expect(get().putStream('former/x', failing())).rejects.toThrow('source failed')
    expect(await get().head('former/x')).toEqual(former)
  })
}
