import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import { makePlan, plannedParts, runIdOf } from '../../src/core/plan.ts'
import { parseRunRequest } from '../../src/core/request.ts'
import { TINY_CARDS, TINY_ROWS, tinySchema } from '../helpers/tiny-schema.ts'

const dataset = compileDataset(tinySchema)
const plan = (changes: object = {}) => makePlan(parseRunRequest({ date: '2026-11-19', ...changes }), dataset)

describe('makePlan', () => {
  it('takes the rows of the schema when the request does not say', () => {
    expect(plan().rows).toBe(TINY_ROWS)
    expect(plan({ rows: 17 }).rows).toBe(17)
  })

  it('makes one part for each 250,000 rows, rounded up, and 10,000 at most', () => {
    expect(plan({ rows: 250_000 }).parts).toBe(1)
    expect(plan({ rows: 250_001 }).parts).toBe(2)
    const ownerless = { name: 'events', version: 1, rows: 1, fields: [{ name: 'id', type: 'uuid' }] }
    const request = parseRunRequest({ date: '2026-11-19', rows: 2_500_000_001 })
    expect(makePlan(request, compileDataset(ownerless)).parts).toBe(10_000)
  })

  it('refuses more parts than entities and says how many there are', () => {
    expect(plan({ parts: TINY_CARDS }).parts).toBe(TINY_CARDS)
    expect(() => plan({ parts: TINY_CARDS + 1 })).toThrow(
      'parts: expected a whole number in 1..40, as a part has at least one of the 40 entities, found 41',
    )
  })

  it('refuses parts that a function could not hold', () => {
    expect(plan({ rows: 1_000_000, parts: 1 }).parts).toBe(1)
    expect(() => plan({ rows: 1_000_001, parts: 1 })).toThrow(
      'parts: expected a whole number in 2..40, as a part has at most 1000000 rows, found 1',
    )
  })

  it('says which datasets go with the day', () => {
    expect(plan().sides).toEqual(['tiny_labels'])
  })

  it('keeps its run id whatever does not change a row', () => {
    const { runId } = plan()
    expect(runId).toMatch(/^[0-9a-f]{16}$/)
    expect(plan({ parts: 9 }).runId).toBe(runId)
    expect(plan({ force: true }).runId).toBe(runId)
  })
})

describe('runIdOf', () => {
  const identity = {
    schemaDigest: 'ab',
    seed: 1,
    date: '2026-11-19',
    rows: 5,
    averageRows: null,
    engineVersion: '1',
  }
  it.each([
    { schemaDigest: 'ac' },
    { seed: 2 },
    { date: '2026-11-20' },
    { rows: 6 },
    { averageRows: 5 },
    { engineVersion: '2' },
  ])('is another one for %j', (change) => {
    expect(runIdOf({ ...identity, ...change })).not.toBe(runIdOf(identity))
  })
})

describe('plannedParts', () => {
  it('leaves out parts without rows and keeps the numbers of the others', () => {
    const day = openDay(dataset, { seed: 1, date: '2026-11-19', rows: 3, averageRows: null })
    const planned = plannedParts(day, TINY_CARDS)
    expect(planned.length).toBeLessThanOrEqual(3)
    const rows = planned.map((part) => day.partRange(part, TINY_CARDS).rows)
    expect(rows.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(3)
    expect(rows.every(({ start, end }) => end > start)).toBe(true)
  })
})
