import { describe, expect, it } from 'vitest'
import { quantile } from '../../../../src/core/expectations/rules/quantile.ts'
import { COMMON, checkBy, dayOf, upTo } from '../day-facts.ts'

const quantileOf = (cells: (number | null)[], share: number, bounds: { min?: number; max?: number }) =>
  checkBy(
    quantile({ rule: 'quantile', field: 'amount', share, ...COMMON, ...bounds }),
    dayOf({ amount: ['float64', cells] }),
  )

describe('a quantile', () => {
  it.each([
    [0.5, { min: 5, max: 5 }, true],
    [0.5, { min: 5.01 }, false],
    [0.5, { max: 4.99 }, false],
    [0, { max: 1 }, true],
    [1, { min: 10 }, true],
    [1, { max: 9.99 }, false],
  ])('of share %d of 1 to 10 lies within %j: %j', (share, bounds, passed) => {
    expect(quantileOf([...upTo(10), null], share, bounds).passed).toBe(passed)
  })

  it('of many values fails only where no error explains it', () => {
    // The median of 1 to 10,000 is 5000, in the bucket [4992, 5024).
    const many = upTo(10_000)
    expect(quantileOf(many, 0.5, { min: 5023 })).toMatchObject({
      expected: 'a median of at least 5023',
      observed: '4992 to 5024',
      passed: true,
    })
    expect(quantileOf(many, 0.5, { min: 5025 }).passed).toBe(false)
    expect(quantileOf(many, 0.5, { max: 4992 }).passed).toBe(true)
    expect(quantileOf(many, 0.5, { max: 4991 }).passed).toBe(false)
  })

  it('is not to be had of no numbers', () => {
    expect(quantileOf([null], 0.5, { max: 1 })).toMatchObject({ observed: 'no numbers', passed: false })
  })
})
