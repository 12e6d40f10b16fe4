import { expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/core/statistics/wilson.ts'

it.each([
  [1, 10],
  [50, 100],
  [600, 200_000],
])(
  '%d of %d are just not too few or too many for the bounds: 1.96 standard errors from each',
  (trues, rows) => {
    for (const bound of wilsonInterval(trues, rows)) {
      const error = Math.sqrt((bound * (1 - bound)) / rows)
      expect(Math.abs(trues / rows - bound) / error).toBeCloseTo(1.959963984540054, 9)
    }
  },
)

it('stays within 0 to 1, and mirrors rates', () => {
  const [none, all] = [wilsonInterval(0, 10), wilsonInterval(10, 10)]
  expect(none[0]).toBe(0)
  // Solved by hand: z² / (10 + z²).
  expect(none[1]).toBeCloseTo(3.841458820694124 / 13.841458820694124, 12)
  expect(all[0]).toBeCloseTo(1 - none[1], 12)
  expect(all[1]).toBeCloseTo(1, 12)
  expect(all[1]).toBeLessThanOrEqual(1)
})
