import { describe, expect, it } from 'vitest'
import { LockHeldError } from '../../src/core/errors.ts'
import { failureKey, quarantinedQualityKey, quarantinePrefix } from '../../src/core/failure.ts'
import { LOCK_KEY, runPrefix, stagedPartKey, supersededKey } from '../../src/core/keys.ts'
import { lockFor } from '../../src/core/lock.ts'
import { type CleanSelection, findRemovable, removeAll } from '../../src/jobs/clean-store.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)

const KEYS = {
  part: `${runPrefix('payments', '2026-11-18', 'aa')}part-00000.parquet`,
  manifest: `${runPrefix('payments', '2026-11-18', 'aa')}_manifest.json`,
  otherDay: `${runPrefix('payments', '2026-11-19', 'bb')}_manifest.json`,
  otherDataset: `${runPrefix('orders', '2026-11-18', 'cc')}_manifest.json`,
  note: failureKey('payments', '2026-11-17'),
  superseded: supersededKey(`${runPrefix('payments', '2026-11-16', 'ff')}part-00000.parquet`),
  quarantined: quarantinedQualityKey('payments', '2026-11-17', 'dd'),
  quarantinedPart: `${quarantinePrefix('payments', '2026-11-17', 'dd')}part-00000.parquet`,
  quarantinedSide: `${quarantinePrefix('payments_labels', '2026-11-17', 'dd')}part-00000.parquet`,
  staged: stagedPartKey('ee', 0),
  side: `${runPrefix('payments_labels', '2026-11-18', 'aa')}part-00000.parquet`,
  supersededSide: supersededKey(`${runPrefix('payments_labels', '2026-11-16', 'ff')}part-00000.parquet`),
  foreign: 'payments/README.md',
}

async function fullStore(): Promise<ObjectStore> {
  const store = memoryStore()
  for (const key of Object.values(KEYS)) await store.put(key, bytes('12345'))
  return store
}

const everything: CleanSelection = { dataset: null, date: null, onlyStaging: false }
const contextOf = (store: ObjectStore): JobContext => ({
  store,
  now: () => NOW,
  loadSchema: async () => null,
  ownerIsDead: async () => false,
})

async function selected(selection: Partial<CleanSelection>): Promise<string[]> {
  const found = await findRemovable(await fullStore(), { ...everything, ...selection })
  return found.flatMap(({ keys }) => keys).sort()
}

async function keysOf(store: ObjectStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list('')) keys.push(key)
  return keys
}

describe('findRemovable', () => {
  it('finds all that runs made, and no file of anyone else', async () => {
    const { foreign, ...ours } = KEYS
    expect(await selected({})).toEqual(Object.values(ours).sort())
  })

  it('keeps to a day, a dataset, or staging', async () => {
    expect(await selected({ date: '2026-11-18' })).toEqual(
      [KEYS.manifest, KEYS.otherDataset, KEYS.part, KEYS.side].sort(),
    )
    expect(await selected({ dataset: 'orders' })).toEqual([KEYS.otherDataset])
    expect(await selected({ onlyStaging: true })).toEqual([KEYS.staged])
    expect(await selected({ date: '2026-11-17' })).toEqual(
      [KEYS.note, KEYS.quarantined, KEYS.quarantinedPart, KEYS.quarantinedSide].sort(),
    )
  })

  it('counts bytes, and puts the manifest before the parts', async () => {
    const [day] = await findRemovable(await fullStore(), {
      ...everything,
      date: '2026-11-18',
      dataset: 'payments',
    })
    expect(day).toEqual({
      kind: 'day',
      dataset: 'payments',
      date: '2026-11-18',
      runId: 'aa',
      keys: [KEYS.manifest, KEYS.part, KEYS.side],
      bytes: 15,
    })
  })

  it('takes the files of a side for those of their run, superseded or not', async () => {
    const found = await findRemovable(await fullStore(), { ...everything, dataset: 'payments' })
    const of = (key: string) => found.find(({ keys }) => keys.includes(key))
    expect(of(KEYS.side)).toMatchObject({ kind: 'day', dataset: 'payments', runId: 'aa' })
    expect(of(KEYS.supersededSide)).toBe(of(KEYS.superseded))
    expect(of(KEYS.quarantinedSide)).toBe(of(KEYS.note))
    expect(found.every(({ dataset }) => dataset === 'payments')).toBe(true)
  })
})

describe('removeAll', () => {
  it('removes what was listed and frees the lock', async () => {
    const store = await fullStore()
    const found = await findRemovable(store, { ...everything, dataset: 'payments' })
    await removeAll(found, 'me', contextOf(store))
    expect(await keysOf(store)).toEqual([LOCK_KEY, KEYS.staged, KEYS.otherDataset, KEYS.foreign].sort())
    expect(new TextDecoder().decode((await store.get(LOCK_KEY))?.bytes)).toContain('"free"')
  })

  it('removes nothing while a run is at work', async () => {
    const store = await fullStore()
    const claim = { owner: 'another', runId: 'r', dataset: 'payments', date: '2026-11-19' }
    await store.put(LOCK_KEY, bytes(JSON.stringify(lockFor(claim, NOW))))
    const before = await keysOf(store)
    await expect(removeAll(await findRemovable(store, everything), 'me', contextOf(store))).rejects.toThrow(
      LockHeldError,
    )
    expect(await keysOf(store)).toEqual(before)
  })
})
