/** Whether a store does what runs need of it, found out by doing it. */
import { PreconditionFailedError } from '../core/errors.ts'
import { LOCK_KEY } from '../core/keys.ts'
import { isOpen, parseLock } from '../core/lock.ts'
import type { ObjectStore } from '../storage/object-store.ts'

export interface Probe {
  readonly name: string
  readonly ok: boolean
  /** What was seen, in one line. */
  readonly detail: string
}

const BYTES = new TextEncoder().encode('daily-synthetic smoke test\n')

interface Step {
  readonly name: string
  /** Resolves to what was seen; throws when it is not what a run needs. */
  readonly perform: (store: ObjectStore, key: string) => Promise<string>
}

const STEPS: readonly Step[] = [
  {
    name: 'store: write and read',
    async perform(store, key) {
      await store.put(key, BYTES)
      const found = await store.get(key)
      if (found && Buffer.compare(found.bytes, BYTES) === 0) return store.uri
      throw new Error('what was read is not what was written')
    },
  },
  {
    name: 'store: refuses to overwrite on condition',
    async perform(store, key) {
      await expectRefusal(store.put(key, BYTES, { ifNoneMatch: '*' }))
      return 'If-None-Match holds'
    },
  },
  {
    name: 'store: replaces only what was read',
    async perform(store, key) {
      const { etag } = await store.put(key, BYTES)
      await store.put(key, BYTES.subarray(1), { ifMatch: etag })
      await expectRefusal(store.put(key, BYTES, { ifMatch: etag }))
      return 'If-Match holds'
    },
  },
  {
    name: 'store: lists what is there',
    async perform(store, key) {
      for await (const object of store.list(key)) if (object.key === key) return 'found'
      throw new Error('the object just written is not listed')
    },
  },
  {
    name: 'store: deletes',
    async perform(store, key) {
      await store.delete([key])
      if (await store.head(key)) throw new Error('the object is still there')
      return 'gone'
    },
  },
]

async function expectRefusal(put: Promise<unknown>): Promise<void> {
  try {
    await put
  } catch (error) {
    if (error instanceof PreconditionFailedError) return
    throw error
  }
  throw new Error('the write was not refused: two runs could overwrite each other')
}

/** Runs one check, which resolves to what it saw and throws when that is not what a run needs. */
export async function probe(name: string, check: () => Promise<string>): Promise<Probe> {
  try {
    return { name, ok: true, detail: await check() }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Writes, replaces, lists and deletes one small object; `id` keeps probes at the same time apart. */
export async function probeStore(store: ObjectStore, id: string): Promise<Probe[]> {
  const key = `_control/smoke-${id}.txt`
  const probes: Probe[] = []
  for (const { name, perform } of STEPS) {
    const result = await probe(name, () => perform(store, key))
    probes.push(result)
    if (result.ok) continue
    // What comes after needs what failed. Deleting may fail for the same reason, which is known by now.
    await store.delete([key]).catch(() => {})
    break
  }
  return probes
}

/** A held lock is no fault of the store, but whoever checks wants to know. */
export const probeLock = (store: ObjectStore, now: Date): Promise<Probe> =>
  probe('lock', async () => {
    const object = await store.get(LOCK_KEY)
    if (!object) return 'free, never taken'
    const lock = parseLock(new TextDecoder().decode(object.bytes))
    if (lock.state === 'free') return `free since ${lock.releasedAt}`
    const until = isOpen(lock, now) ? `expired ${lock.expiresAt}` : `until ${lock.expiresAt}`
    return `held for ${lock.dataset} ${lock.date} by ${lock.owner}, ${until}`
  })
