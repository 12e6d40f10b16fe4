import { describe, expect, it } from 'vitest'
import { numbers, sample, type WrittenField } from '../../datasets.ts'

const when: WrittenField = { name: 'at', type: 'datetime' }
const DAY = 86_400e6
const MIDNIGHT = Date.parse('2026-11-19') * 1000

describe('delay', () => {
  it('is lognormally many days after, up to the most', () => {
    const values = numbers(
      sample(
        { type: 'delay', after: 'at', median_days: 9, sigma: 0.7, most_days: 60, as: 'timestamp' },
        20_000,
        [when],
      ),
    )
    const days = values.map((value) => (value - MIDNIGHT) / DAY).toSorted((a, b) => a - b)
    expect(days[0]).toBeGreaterThan(0)
    expect(days.at(-1)).toBeLessThanOrEqual(61)
    // Half a day, on average, is the moment of the day that it starts from.
    expect(days[10_000]).toBeGreaterThan(9.2)
    expect(days[10_000]).toBeLessThan(9.9)
  })

  it('can be written as a date', () => {
    const values = sample({ type: 'delay', after: 'at', median_days: 3, sigma: 0 }, 500, [when])
    expect(new Set(values)).toEqual(new Set(['2026-11-22']))
  })

  it('needs a moment to start from', () => {
    expect(() =>
      sample({ type: 'delay', after: 'n', median_days: 3 }, 1, [{ name: 'n', type: 'int' }]),
    ).toThrow("fields.1.after: expected a field of type datetime, found 'int32'")
  })
})
