import { describe, expect, it } from 'vitest'
import { kolmogorovTail } from '../../../src/core/statistics/kolmogorov.ts'

describe("Kolmogorov's tail", () => {
  // Table of the two-sided test for large n: 1.358 / √n at 5 %, 1.628 / √n at 1 %, 1.949 / √n at 0.1 %.
  it.each([
    [1.358, 0.05],
    [1.628, 0.01],
    [1.949, 0.001],
  ])('knows the table: %d', (limit, p) => {
    expect(kolmogorovTail(limit / Math.sqrt(1e6), 1e6) / p).toBeCloseTo(1, 1.9)
  })

  it('bounds the chance for few numbers too', () => {
    // Of one uniform number, the distance is the greater of u and 1 - u: at least d > ½ with chance 2 (1 - d).
    for (const d of [0.5, 0.7, 0.9, 1]) expect(kolmogorovTail(d, 1)).toBeGreaterThanOrEqual(2 * (1 - d))
  })

  it('is 1 where there is no distance, or no number', () => {
    expect(kolmogorovTail(0, 100)).toBe(1)
    expect(kolmogorovTail(0.5, 0)).toBe(1)
  })
})
