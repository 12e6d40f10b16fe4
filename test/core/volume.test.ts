import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { makePlan } from '../../src/core/plan.ts'
import { parseRunRequest } from '../../src/core/request.ts'
import { dayNumber } from '../../src/core/utc-date.ts'
import { rowsOnDay } from '../../src/core/volume.ts'
import { batchesOf, digestOf, table } from '../datasets.ts'

const document = {
  name: 'shop',
  rows: 1001,
  rows_of: 'card',
  volume: { day_of_week: [1, 1, 1, 1, 1, 0.5, 0], dates: { '11-thu-4+1': 1.7 } },
  populations: {
    card: { size: { per_row: 0.1 }, attributes: [{ name: 'id', type: 'sequence' }] },
    seller: { size: { per_row: 0.01 }, attributes: [{ name: 'id', type: 'sequence' }] },
  },
  fields: [
    { name: 'seller', type: 'reference', population: 'seller' },
    { name: 'card_id', type: 'entity', from: 'card.id' },
    { name: 'seller_id', type: 'entity', from: 'seller.id' },
  ],
}
const shop = compileDataset(document)
const plan = (date: string, changes: object = {}, dataset = shop) =>
  makePlan(parseRunRequest({ date, ...changes }), dataset)

describe('rowsOnDay', () => {
  it.each([
    ['2026-11-26', 1001],
    ['2026-11-27', 1702], // 1701.7
    ['2026-11-28', 501], // 500.5
    ['2026-11-29', 1], // a day cannot be without rows
  ])('of %s are %i', (date, rows) => {
    expect(rowsOnDay(document.volume, 1001, dayNumber(date))).toBe(rows)
  })
})

describe('a plan', () => {
  it("has each day's own rows, and the average's world, when its request names none", () => {
    expect(plan('2026-11-27')).toMatchObject({ rows: 1702, averageRows: 1001 })
    expect(plan('2026-11-28')).toMatchObject({ rows: 501, averageRows: 1001 })
    const [friday, saturday] = ['2026-11-27', '2026-11-28'].map((date) => openDay(shop, plan(date)))
    expect([friday.entityCount, saturday.entityCount]).toEqual([100, 100])
  })

  it('has the rows that its request names, on every day', () => {
    expect(plan('2026-11-27', { rows: 50 })).toMatchObject({ rows: 50, averageRows: null })
    expect(plan('2026-11-29', { rows: 50 })).toMatchObject({ rows: 50, averageRows: null })
  })

  it('has no average where the schema has no curves, so that to name its rows changes nothing', () => {
    const { volume: _, ...even } = document
    const dataset = compileDataset(even)
    expect(plan('2026-11-27', {}, dataset)).toMatchObject({ rows: 1001, averageRows: null })
    expect(plan('2026-11-27', { rows: 1001 }, dataset).runId).toBe(plan('2026-11-27', {}, dataset).runId)
  })

  it('is another run than one that was asked for the same rows, as its world is another', () => {
    const [followed, named] = [plan('2026-11-27'), plan('2026-11-27', { rows: 1702 })]
    expect(followed.rows).toBe(named.rows)
    expect(followed.runId).not.toBe(named.runId)
    expect(openDay(shop, named).entityCount).toBe(170)
  })

  it('is cut into parts by the rows of the day', () => {
    const large = compileDataset({
      ...document,
      rows: 600_000,
      rows_of: undefined,
      fields: [{ name: 'n', type: 'int' }],
    })
    expect(plan('2026-11-26', {}, large).parts).toBe(3)
    expect(plan('2026-11-27', {}, large).parts).toBe(5)
    expect(() => plan('2026-11-27', { parts: 1 }, large)).toThrow(
      'parts: expected a whole number in 2..10000, as a part has at most 1000000 rows, found 1',
    )
  })

  it('is refused where the curves make more rows than a run can have', () => {
    const huge = compileDataset({ ...document, rows: 9_000_000_000 })
    expect(plan('2026-11-28', {}, huge).rows).toBe(4_500_000_000)
    expect(() => plan('2026-11-27', {}, huge)).toThrow(InvalidRequestError)
    expect(() => plan('2026-11-27', {}, huge)).toThrow(
      'rows: expected a schema of at most 10000000000 rows on 2026-11-27, found 15300000000',
    )
  })
})

describe('days of a volume', () => {
  const rowsOf = (date: string) => table(shop, batchesOf(openDay(shop, plan(date))))

  it('have exactly their rows, from any number of parts', () => {
    const day = openDay(shop, plan('2026-11-27'))
    const digests = [1, 3, 7].map((parts) => digestOf(shop, batchesOf(day, parts)))
    expect(digests.map(({ rows }) => rows)).toEqual([1702, 1702, 1702])
    expect(new Set(digests.map((digest) => digest.hex())).size).toBe(1)
  })

  it('share one world', () => {
    for (const date of ['2026-11-27', '2026-11-28']) {
      const { seller_id, card_id } = rowsOf(date)
      expect(new Set(seller_id).size).toBe(10)
      expect(Math.max(...(card_id as number[]))).toBeGreaterThan(90)
      expect(Math.max(...(card_id as number[]))).toBeLessThanOrEqual(100)
    }
  })
})
