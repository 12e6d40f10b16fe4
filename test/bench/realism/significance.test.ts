import { describe, expect, it } from 'vitest'
import {
  correct,
  trialOfCounts,
  trialOfUniforms,
  trialOfValues,
} from '../../../bench/realism/significance.ts'

const subject = { name: 'sample', of: 'rows' }

describe('significance', () => {
  it('passes counts as they are declared, and finds those that are not', () => {
    expect(trialOfCounts(subject, [498, 502], [500, 500]).p).toBeCloseTo(0.8993, 3)
    expect(trialOfCounts(subject, [400, 600], [500, 500]).p).toBeLessThan(1e-9)
  })

  it('puts rare counts together', () => {
    expect(trialOfCounts(subject, [50, 1, 2, 1, 1, 1], [50, 2, 1, 1, 1, 1]).statistic).toContain('1 d.f.')
  })

  it('refuses a value that is not declared', () => {
    expect(() => trialOfValues(subject, ['a', 'c'], new Map([['a', 1]]))).toThrow(
      'sample: expected one of a, found c',
    )
  })

  it('finds numbers that are not uniform', () => {
    const even = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)
    expect(trialOfUniforms(subject, even).p).toBe(1)
    // Of so many the distance exceeds this 5 % of the time; the even ones have half a thousandth of their own.
    const shift = 1.358 / (Math.sqrt(1000) + 0.12 + 0.11 / Math.sqrt(1000)) - 0.0005
    expect(
      trialOfUniforms(
        subject,
        even.map((u) => Math.max(0, u - shift)),
      ).p,
    ).toBeCloseTo(0.05, 3)
  })

  it('corrects for the number of trials, and keeps their order', () => {
    const trials = [0.04, 0.01, 0.03, 0.5].map((p) => ({ ...subject, n: 1, statistic: '', p }))
    expect(correct(trials).map(({ corrected }) => corrected)).toEqual([0.09, 0.04, 0.09, 0.5])
  })
})
