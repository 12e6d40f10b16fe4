import { describe, expect, it } from 'vitest'
import { correlationInterval } from '../../../src/core/statistics/correlation-interval.ts'

describe('the interval of a correlation', () => {
  // By scipy.stats.pearsonr(...).confidence_interval for r = 0.5 and n = 100: (0.3366433, 0.6341398).
  it('is that of Fisher', () => {
    const { low, high } = correlationInterval(0.5, 100, { method: 'pearson', errors: 1.959963984540054 })
    expect(low).toBeCloseTo(0.3366433, 6)
    expect(high).toBeCloseTo(0.6341398, 6)
  })

  it('is wider for ranks', () => {
    const by = (method: 'pearson' | 'spearman') => correlationInterval(0.5, 100, { method, errors: 4 })
    expect(by('spearman').low).toBeLessThan(by('pearson').low)
    expect(by('spearman').high).toBeGreaterThan(by('pearson').high)
  })

  it('is everything of three pairs, and a point where all is told', () => {
    expect(correlationInterval(0.9, 3, { method: 'pearson', errors: 4 })).toEqual({ low: -1, high: 1 })
    expect(correlationInterval(-1, 50, { method: 'pearson', errors: 4 })).toEqual({ low: -1, high: -1 })
  })
})
