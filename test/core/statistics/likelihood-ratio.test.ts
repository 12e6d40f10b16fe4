import { describe, expect, it } from 'vitest'
import { likelihoodRatioTest } from '../../../src/core/statistics/likelihood-ratio.ts'

describe('the likelihood-ratio test', () => {
  it('knows a textbook: peas of Mendel, 315 : 108 : 101 : 32 where 9 : 3 : 3 : 1 is expected', () => {
    // scipy.stats.power_divergence(..., lambda_='log-likelihood') gives 0.4754; Williams' correction is 1 + 19.6667 / (6 * 556 * 3).
    const { statistic, degrees, p } = likelihoodRatioTest(
      [315, 108, 101, 32],
      [9, 3, 3, 1].map((n) => n / 16),
    )
    const correction = 1 + (16 / 9 + 32 / 3 + 16 - 1) / (6 * 556 * 3)
    expect(statistic * correction).toBeCloseTo(0.475445, 5)
    expect(degrees).toBe(3)
    expect(p).toBeCloseTo(0.9245, 4)
  })

  // All outcomes of a binomial, so that the chance of each p is known exactly.
  it.each([
    [100, 0.3],
    [1000, 0.01],
    [10_000, 0.3],
    [100_000, 0.0001],
  ])('refuses as rarely as it says, however small p: %i draws with chance %d', (n, chance) => {
    const outcomes = binomial(n, chance).map((mass, k) => ({
      mass,
      p: likelihoodRatioTest([k, n - k], [chance, 1 - chance]).p,
    }))
    for (const alpha of [1e-3, 1e-5, 1e-7, 1e-9]) {
      const refused = outcomes.filter(({ p }) => p <= alpha).reduce((sum, { mass }) => sum + mass, 0)
      expect(refused / alpha).toBeLessThan(6)
      expect(refused / alpha).toBeGreaterThan(0.1)
    }
  })

  it('puts rare cells together, with the least frequent other one if need be', () => {
    expect(likelihoodRatioTest([500, 480, 7, 8, 5], [0.5, 0.48, 0.007, 0.007, 0.006]).degrees).toBe(2)
    expect(likelihoodRatioTest([500, 496, 4], [0.5, 0.495, 0.005]).degrees).toBe(1)
  })

  it('tells nothing of too few draws, nor of one cell', () => {
    expect(likelihoodRatioTest([3, 0], [0.5, 0.5]).p).toBe(1)
    expect(likelihoodRatioTest([0, 0], [0.5, 0.5]).p).toBe(1)
    expect(likelihoodRatioTest([1000], [1]).p).toBe(1)
  })

  it('is sure of what cannot be drawn', () => {
    expect(likelihoodRatioTest([1000, 1], [1, 0]).p).toBe(0)
    expect(likelihoodRatioTest([1000, 0], [1, 0]).p).toBe(1)
  })

  it('finds shares that are off', () => {
    expect(likelihoodRatioTest([5200, 4800], [0.5, 0.5]).p).toBeCloseTo(6.3e-5, 6)
    expect(likelihoodRatioTest([6000, 4000], [0.5, 0.5]).p).toBeLessThan(1e-80)
  })
})

/** Chances of 0 to n successes. */
function binomial(n: number, chance: number): number[] {
  const logs = [n * Math.log1p(-chance)]
  for (let k = 0; k < n; k++) logs.push(logs[k] + Math.log(((n - k) / (k + 1)) * (chance / (1 - chance))))
  return logs.map(Math.exp)
}
