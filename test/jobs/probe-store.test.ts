import { expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { LOCK_KEY } from '../../src/core/keys.ts'
import { lockFor } from '../../src/core/lock.ts'
import { probeLock, probeStore } from '../../src/jobs/probe-store.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

async function keysOf(store: ObjectStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list('')) keys.push(key)
  return keys
}

it('passes on a sound store and leaves nothing there', async () => {
  const store = memoryStore()
  const probes = await probeStore(store, 'test')
  expect(probes).toHaveLength(5)
  expect(probes.filter(({ ok }) => !ok)).toEqual([])
  expect(await keysOf(store)).toEqual([])
})

it('says why a store that refuses writes is of no use', async () => {
  const refusing: ObjectStore = {
    ...memoryStore(),
    put: () => Promise.reject(new StorageError('put: expected to be writable, found EROFS')),
  }
  expect(await probeStore(refusing, 'test')).toEqual([
    { name: 'store: write and read', ok: false, detail: 'put: expected to be writable, found EROFS' },
  ])
})

it('notices a store that ignores conditions, and leaves nothing there', async () => {
  const store = memoryStore()
  const careless: ObjectStore = { ...store, put: (key, bytes) => store.put(key, bytes) }
  const probes = await probeStore(careless, 'test')
  expect(probes.at(-1)).toMatchObject({ ok: false, detail: expect.stringContaining('was not refused') })
  expect(await keysOf(store)).toEqual([])
})

it('tells who holds the lock', async () => {
  const store = memoryStore()
  expect(await probeLock(store, NOW)).toMatchObject({ ok: true, detail: 'free, never taken' })
  const lock = lockFor({ owner: 'pid:1@host', runId: 'r', dataset: 'payments', date: '2026-11-19' }, NOW)
  await store.put(LOCK_KEY, new TextEncoder().encode(JSON.stringify(lock)))
  expect(await probeLock(store, NOW)).toMatchObject({
    detail: `held for payments 2026-11-19 by pid:1@host, until ${lock.expiresAt}`,
  })
  await store.put(LOCK_KEY, new TextEncoder().encode('{}'))
  expect(await probeLock(store, NOW)).toMatchObject({ ok: false })
})
