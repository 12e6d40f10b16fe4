import { expect, it } from 'vitest'
import { scoreInterval } from '../../../src/core/statistics/score-interval.ts'

// By statsmodels.stats.proportion.proportion_confint(count, n, method='wilson') with z = 1.96.
it.each([
  [10, 100, 0.0552291, 0.1743657],
  [0, 20, 0, 0.1611252],
  [20, 20, 0.8388748, 1],
])('of %d in %d is that of Wilson', (count, n, low, high) => {
  const found = scoreInterval(count, n, 1.959963984540054)
  expect(found.low).toBeCloseTo(low, 6)
  expect(found.high).toBeCloseTo(high, 6)
})
