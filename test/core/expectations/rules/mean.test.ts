import { describe, expect, it } from 'vitest'
import { mean } from '../../../../src/core/expectations/rules/mean.ts'
import { COMMON, checkBy, dayOf } from '../day-facts.ts'

const meanOf = (cells: (number | null)[], bounds: { min?: number; max?: number }, more: object = {}) =>
  checkBy(
    mean({ rule: 'mean', field: 'amount', ...COMMON, ...bounds, ...more }),
    dayOf({ amount: ['float64', cells] }),
  )

describe('mean', () => {
  it('is exact, of the values that are not null', () => {
    // Rounded sums of these give 1.0000000000000002 / 3 or less, by their order.
    expect(meanOf([0.1, 0.2, 0.7, null], { min: 1 / 3, max: 1 / 3 })).toEqual({
      rule: 'mean',
      field: 'amount',
      severity: 'fail',
      expected: 'a mean of 0.333333 to 0.333333',
      observed: '0.333333',
      passed: true,
      offenders: null,
    })
  })

  it.each([
    [{ min: 2 }, true],
    [{ min: 2.1 }, false],
    [{ max: 2 }, true],
    [{ max: 1.9 }, false],
    [{ min: 1.9, max: 2.1 }, true],
  ])('lies within %j: %j', (bounds, passed) => {
    expect(meanOf([1, 2, 3], bounds).passed).toBe(passed)
  })

  it('fails where there is no number', () => {
    expect(meanOf([null, null], { max: 2 })).toMatchObject({ observed: 'no numbers', passed: false })
  })

  it('warns where the schema says so, and leaves small days alone', () => {
    expect(meanOf([1], { min: 2 }, { severity: 'warn' })).toMatchObject({ severity: 'warn', passed: false })
    expect(meanOf([1], { min: 2 }, { from_rows: 2 })).toMatchObject({
      observed: '1; too few rows to judge',
      passed: true,
    })
    expect(meanOf([1, 1], { min: 2 }, { from_rows: 2 }).passed).toBe(false)
  })
})
