import { describe, expect, it } from 'vitest'
import { Recurring } from '../../../src/core/world/recurring.ts'

describe('Recurring', () => {
  const recurring = new Recurring(5, ['subscriptions'], { entityCount: 3000, each: 8, share: 0.5 })
  const due = (day: number, start = 0, end = 3000) => [...recurring.walk(day, { start, end })]

  it('has a member due on at most one day of the month, the same in every month', () => {
    const seen = new Set<string>()
    for (let day = 1; day <= 31; day++)
      for (const { entity, member } of due(day)) {
        const key = `${entity}/${member}`
        expect(seen.has(key)).toBe(false)
        seen.add(key)
      }
    expect(seen.size / (3000 * 8)).toBeCloseTo(0.5, 1)
  })

  it('has equally many due on each of 28 days, and none later', () => {
    const full = (day: number) => due(day, 0, 2048).length
    for (let day = 2; day <= 28; day++) expect(full(day)).toBe(full(1))
    expect(full(1)).toBe(2 * Math.floor((1024 * 8 * 0.5) / 28))
    for (const day of [29, 30, 31]) expect(full(day)).toBe(0)
  })

  it('tells how many are due before, and of, any entity, as it walks them', () => {
    const all = due(7)
    for (const entity of [0, 1, 700, 1023, 1024, 1025, 2999, 3000])
      expect(recurring.rowsBefore(7, entity)).toBe(all.filter((row) => row.entity < entity).length)
    const entities = Float64Array.of(0, 5, 1023, 1024, 2500)
    const counts = new Int32Array(5).fill(100)
    recurring.countInto(counts, 7, entities)
    expect([...counts]).toEqual(
      Array.from(entities, (entity) => 100 + all.filter((row) => row.entity === entity).length),
    )
    expect(due(7, 1000, 2100)).toEqual(all.filter(({ entity }) => entity >= 1000 && entity < 2100))
  })
})
