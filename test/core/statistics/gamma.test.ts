import { describe, expect, it } from 'vitest'
import { chiSquareTail, normalBelow, upperGamma } from '../../../src/core/statistics/gamma.ts'

describe('the upper gamma function', () => {
  // Tables of chi-square, and far tails by scipy.stats.chi2.sf.
  it.each([
    [1, 3.841458820694124, 0.05],
    [5, 11.070497693516351, 0.05],
    [10, 23.209251158954356, 0.01],
    [100, 124.34211340400408, 0.05],
    [200, 267.540527797, 0.001],
    [1, 30, 4.3204630578274955e-8],
    [23, 90, 7.108666232151005e-10],
    [1023, 1400, 3.164719802803037e-14],
    [2, 1000, 7.124576406741474e-218],
  ])('is the tail of chi-square: %i degrees, %d', (degrees, statistic, p) => {
    expect(chiSquareTail(statistic, degrees) / p).toBeCloseTo(1, 7)
  })

  it('is 1 at 0, and 0 at infinity', () => {
    expect(upperGamma(3, 0)).toBe(1)
    expect(upperGamma(3, Number.POSITIVE_INFINITY)).toBe(0)
  })

  it('knows the normal distribution', () => {
    for (const [z, below] of [
      [-6, 9.865876450376981e-10],
      [-3, 0.0013498980316300933],
      [-1.959963984540054, 0.025],
      [0, 0.5],
      [1, 0.8413447460685429],
      [1.959963984540054, 0.975],
    ])
      expect(normalBelow(z) / below).toBeCloseTo(1, 10)
  })
})
