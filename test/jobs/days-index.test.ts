import { beforeEach, describe, expect, it } from 'vitest'
import { LockLostError, StorageError } from '../../src/core/errors.ts'
import { INDEX_KEY } from '../../src/core/keys.ts'
import { findRemovable, removeAll } from '../../src/jobs/clean-store.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { listDayRuns } from '../../src/jobs/day-runs.ts'
import { rebuildDaysIndex } from '../../src/jobs/days-index.ts'
import { promoteRun } from '../../src/jobs/promote-run.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { leakySchema } from '../helpers/tiny-schema.ts'
import { DATE, runTiny, testContext, tinyRequest } from '../helpers/workflow.ts'

let store: ObjectStore
let context: JobContext
beforeEach(() => {
  store = memoryStore()
  context = testContext(store)
})

async function page(): Promise<string | null> {
  const object = await store.get(INDEX_KEY)
  return object && new TextDecoder().decode(object.bytes)
}

describe('the calendar at the root of the store', () => {
  it('is made when a day is published, with a link that leads to its profile', async () => {
    const { runId } = await runTiny(store)
    const [, link] = /class="day" href="([^"]+)"/.exec((await page())!)!
    expect(link).toBe(`tiny/year=2026/month=11/day=19/run_id=${runId}/_profile.html`)
    expect(await store.head(link)).not.toBeNull()
    expect(await page()).toContain('✓ published')
    expect(await page()).not.toContain('… running')
  })

  it('is made anew when a day fails, with the reason', async () => {
    await runTiny(store)
    const request = { ...tinyRequest, date: '2026-11-21', schema: leakySchema }
    await expect(runTiny(store, { request })).rejects.toThrow('QualityError')
    expect(await page()).toMatch(/20<\/b>.*○ missing.*21<\/b>.*✗ failed/s)
    expect(await page()).toContain('tell label separation: expected an AUC')
    const [, report] = /href="(_quarantine[^"]+)"/.exec((await page())!)!
    expect(await store.head(report)).not.toBeNull()
  })

  it('is the same whenever it is made from the same store', async () => {
    await runTiny(store)
    const made = await page()
    await rebuildDaysIndex('another', { ...context, now: () => new Date('2027-01-01T00:00:00Z') })
    expect(await page()).toBe(made)
  })

  it('leads to the run that a day was rolled back to', async () => {
    const { runId } = await runTiny(store)
    await runTiny(store, { request: { ...tinyRequest, seed: 8 } })
    expect(await page()).not.toContain(`run_id=${runId}`)
    await promoteRun({ owner: 'me', dataset: 'tiny', date: DATE, runId }, context)
    expect(await page()).toContain(`run_id=${runId}`)
  })

  it('loses days that are cleaned away, and goes with the last one', async () => {
    await runTiny(store)
    await runTiny(store, { request: { ...tinyRequest, date: '2026-11-20' } })
    const clean = async (date: string) => {
      const selection = { dataset: null, date, onlyStaging: false }
      await removeAll(await findRemovable(store, selection), 'me', context)
    }
    await clean(DATE)
    expect(await page()).not.toContain('day=19')
    await clean('2026-11-20')
    expect(await page()).toBeNull()
  })

  it.each([
    ['put', new StorageError('no space')],
    ['get', new LockLostError('any other')],
  ])('does not keep a day from being published when a %s fails, but is warned of', async (bad, fault) => {
    const warned: [string, unknown][] = []
    let isCommitted = false
    const failing = faultyStore(store, (operation, key) => {
      if (operation === 'put' && key === INDEX_KEY && bad === 'put') throw fault
      // Listing days reads manifests, which nothing else does after the commit point of a first run.
      if (operation === 'get' && key.endsWith('_manifest.json') && isCommitted && bad === 'get') throw fault
      if (operation === 'put' && key.endsWith('_manifest.json')) isCommitted = true
    })
    const warn = (message: string, cause: unknown) => void warned.push([message, cause])
    expect(await runTiny(store, { context: testContext(failing, { warn }) })).toMatchObject({
      status: 'published',
    })
    expect(await listDayRuns(store, { dataset: 'tiny', date: DATE, sides: [] })).toMatchObject([
      { manifestKey: expect.any(String) },
    ])
    expect(warned).toEqual([['index.html: expected to be made anew, found that it stays as it was', fault]])
    expect(await page()).toBeNull()
  })
})
