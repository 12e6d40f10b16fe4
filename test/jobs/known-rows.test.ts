import { beforeAll, describe, expect, it } from 'vitest'
import { CorruptPartError, InvalidRequestError } from '../../src/core/errors.ts'
import type { Manifest } from '../../src/core/manifest.ts'
import { type KnownQuery, readKnownRows } from '../../src/jobs/known-rows.ts'
import { listPublishedDays } from '../../src/jobs/published-runs.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { valuesOf } from '../datasets.ts'
import { TINY_LABELS, tinySchema } from '../helpers/tiny-schema.ts'
import { DATE, runTiny, tinyRequest } from '../helpers/workflow.ts'

const NEXT_DATE = '2026-11-20'
const store = memoryStore()
let days: Manifest[]
beforeAll(async () => {
  for (const date of [NEXT_DATE, DATE]) await runTiny(store, { request: { ...tinyRequest, date } })
  days = await listPublishedDays(store, 'tiny', { from: null, to: NEXT_DATE })
})

const query: KnownQuery = { side: 'labels', asOf: '2026-12-31', knownBy: null }
const read = (changes: Partial<KnownQuery> = {}, of = days) =>
  readKnownRows(store, of, { ...query, ...changes }, () => {})
const datesOf = async (changes: Partial<KnownQuery>) =>
  (await read(changes)).batches.flatMap(({ columns }) => valuesOf(columns[2])) as string[]

async function publishedWith(schema: object): Promise<Manifest[]> {
  await runTiny(store, { request: { ...tinyRequest, schema: { ...tinySchema, name: 'other', ...schema } } })
  return listPublishedDays(store, 'other', { from: DATE, to: DATE })
}

describe('listPublishedDays', () => {
  it('gives the days of the range, both ends included, oldest first', async () => {
    expect(days.map(({ date }) => date)).toEqual([DATE, NEXT_DATE])
    const one = await listPublishedDays(store, 'tiny', { from: NEXT_DATE, to: NEXT_DATE })
    expect(one.map(({ date }) => date)).toEqual([NEXT_DATE])
    expect(await listPublishedDays(store, 'tin', { from: null, to: NEXT_DATE })).toEqual([])
  })
})

describe('readKnownRows', () => {
  it('reads every row of every day when all are known by then', async () => {
    const { rows, fields, daysWithout } = await read()
    expect({ rows, daysWithout }).toEqual({ rows: 2 * TINY_LABELS, daysWithout: 0 })
    expect(fields.map(({ name }) => name)).toEqual(['txn_id', 'amount', 'reported_on'])
  })

  it('leaves out what was not known by the end of the day, and nothing else', async () => {
    const all = (await datesOf({})).toSorted()
    for (const asOf of ['2026-11-18', all[3], all[10], '2026-12-31']) {
      const known = await datesOf({ asOf })
      expect(known.toSorted()).toEqual(all.filter((date) => date <= asOf))
    }
    expect(all[3] > '2026-11-18' && all[3] < all[10]).toBe(true)
  })

  it('tells by moments too, up to the last of the day', async () => {
    const labels = { of: 'label_fraud', fields: ['txn_id', 'event_time'], known_on: 'event_time' }
    const [day] = await publishedWith({ sides: { labels } })
    expect((await read({ asOf: DATE }, [day])).rows).toBe(TINY_LABELS)
    expect((await read({ asOf: '2026-11-18' }, [day])).rows).toBe(0)
  })

  it('never takes a row without a date for known', async () => {
    const fields = tinySchema.fields.map((field) =>
      field.name === 'reported_on' ? { ...field, nulls: 0.5 } : field,
    )
    const { batches } = await read({}, await publishedWith({ fields }))
    const dates = batches.flatMap(({ columns }) => valuesOf(columns[2]))
    expect(dates).not.toContain(null)
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.length).toBeLessThan(TINY_LABELS)
  })

  it.each([
    [{ knownBy: 'channel' }, 'known-by: expected one of txn_id, amount, reported_on, found channel'],
    [{ knownBy: 'amount' }, 'known-by: expected a field of timestamps or dates, found amount: float64'],
    [{ knownBy: 'txn_id' }, 'known-by: expected a field of dates, found '],
    [{ side: 'other' }, 'schema: expected a dataset with a side other, found tiny without'],
  ])('says what it cannot do with %j', async (changes, message) => {
    await expect(read(changes)).rejects.toThrow(InvalidRequestError)
    await expect(read(changes)).rejects.toThrow(message)
  })

  it('asks for the field where the schema does not say', async () => {
    const labels = { of: 'label_fraud', fields: ['txn_id', 'reported_on'] }
    const other = await publishedWith({ sides: { labels } })
    await expect(read({}, other)).rejects.toThrow(
      'known-by: expected a field, as the schema declares no known_on',
    )
    expect((await read({ knownBy: 'reported_on' }, other)).rows).toBe(TINY_LABELS)
    await expect(read({ knownBy: 'reported_on' }, [...days, ...other])).rejects.toThrow(
      `from: expected days with the fields txn_id string, amount float64, reported_on string, found txn_id string, reported_on string on ${DATE}`,
    )
  })

  it('counts days that have no such side', async () => {
    const bare = await publishedWith({ sides: {} })
    expect(await read({}, [...bare, ...days])).toMatchObject({ rows: 2 * TINY_LABELS, daysWithout: 1 })
  })

  it('tells of each day read, and of a missing part', async () => {
    let seen = 0
    await readKnownRows(store, days, query, () => seen++)
    expect(seen).toBe(2)
    const [side] = days[0].sides
    const parts = [...side.parts, { ...side.parts[0], key: 'tiny_labels/none.parquet' }]
    const damaged = { ...days[0], sides: [{ ...side, parts }] }
    await expect(read({}, [damaged])).rejects.toThrow(CorruptPartError)
  })
})
