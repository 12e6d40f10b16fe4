import { describe, expect, it } from 'vitest'
import { ContractError, InvalidRequestError } from '../../src/core/errors.ts'
import { LOCK_KEY, planKey } from '../../src/core/keys.ts'
import { manifestKey } from '../../src/core/manifest.ts'
import { MAX_PARTS } from '../../src/core/request.ts'
import { planDay } from '../../src/jobs/plan-day.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { planTiny } from '../helpers/staged-day.ts'
import { tinySchema } from '../helpers/tiny-schema.ts'
import { DATE, expectClean, keysUnder, runTiny, testContext, tinyRequest } from '../helpers/workflow.ts'

const PAYLOAD_BYTES = 256 * 1024

describe('planDay', () => {
  it('takes the lock, writes the plan and lists the parts', async () => {
    const context = testContext(memoryStore())
    const planned = await planTiny('me', context)
    expect(planned).toMatchObject({ date: '2026-11-19', rows: 100, parts: [0, 1, 2], failure: null })
    expect(await keysUnder(context.store, '')).toEqual([LOCK_KEY, planKey(planned.runId)])
  })

  it('comes to the same when its own execution calls it again', async () => {
    const context = testContext(memoryStore())
    const planned = await planTiny('me', context)
    await context.store.put(`_staging/run_id=${planned.runId}/part-00000.parquet`, new Uint8Array(1))
    expect(await planTiny('me', context)).toEqual(planned)
    expect(await keysUnder(context.store, '')).toEqual([LOCK_KEY, planKey(planned.runId)])
  })

  it('finds a day that another run published while this one was taking the lock', async () => {
    const context = testContext(memoryStore())
    const { runId } = await runTiny(context.store)
    const key = manifestKey({ dataset: 'tiny', date: DATE, runId })
    const manifest = await context.store.get(key)
    await context.store.delete([key])
    const store = faultyStore(context.store, (operation, touched) => {
      if (operation === 'get' && touched === LOCK_KEY)
        void context.store.put(key, manifest?.bytes as Uint8Array)
    })
    const ended = await planDay({ owner: 'me', request: tinyRequest }, { ...context, store })
    expect(ended).toMatchObject({ status: 'already-published', summary: { runId } })
    await expectClean(context.store)
  })

  it('takes an EventBridge event whole, and the shipped schema by its default name', async () => {
    const names: string[] = []
    const context = testContext(memoryStore())
    const event = { id: '1', 'detail-type': 'Scheduled Event', time: '2026-11-20T02:00:00Z', detail: {} }
    const loadSchema = (name: string) => {
      names.push(name)
      return context.loadSchema(name)
    }
    const planned = await planDay({ owner: 'me', request: event }, { ...context, loadSchema })
    expect(planned).toMatchObject({ date: '2026-11-19' })
    expect(names).toEqual(['payments'])
  })

  it('refuses a dataset that is called like a side, which it would take for leftovers of its own', async () => {
    const context = testContext(memoryStore())
    await runTiny(context.store)
    const before = await keysUnder(context.store, '')
    const request = { ...tinyRequest, schema: { ...tinySchema, name: 'tiny_labels' } }
    const planning = planDay({ owner: 'me', request }, context)
    await expect(planning).rejects.toThrow(InvalidRequestError)
    await expect(planning).rejects.toThrow('not called like a side of tiny, found tiny_labels')
    expect(await keysUnder(context.store, '')).toEqual(before)
    const other = { ...request, schema: { ...tinySchema, name: 'tiny_other_one' } }
    expect(await planDay({ owner: 'me', request: other }, context)).toMatchObject({ status: 'planned' })
  })

  it('fits the most parts into one payload', async () => {
    const context = testContext(memoryStore())
    const schema = { name: 'events', version: 1, rows: 1, fields: [{ name: 'id', type: 'uuid' }] }
    const planned = await planTiny('me', context, { schema, rows: 20_000, parts: MAX_PARTS })
    expect(planned.parts).toHaveLength(MAX_PARTS)
    expect(JSON.stringify(planned).length).toBeLessThan(PAYLOAD_BYTES / 2)
  })

  it('tells a faulty request from a faulty call', async () => {
    const context = testContext(memoryStore())
    await expect(planDay({ owner: 'me', request: {} }, context)).rejects.toThrow(InvalidRequestError)
    await expect(planDay(tinyRequest, context)).rejects.toThrow(ContractError)
  })
})
