import { expect, it } from 'vitest'
import { sum } from '../../../../src/core/expectations/rules/sum.ts'
import { COMMON, checkBy, dayOf } from '../day-facts.ts'

const sumOf = (cells: (number | null)[], bounds: { min?: number; max?: number }) =>
  checkBy(sum({ rule: 'sum', field: 'amount', ...COMMON, ...bounds }), dayOf({ amount: ['float64', cells] }))

it.each([
  [{ min: 6 }, true],
  [{ min: 6.01 }, false],
  [{ max: 6 }, true],
  [{ max: 5.99 }, false],
])('the sum lies within %j: %j', (bounds, passed) => {
  expect(sumOf([1, null, 2, 3], bounds).passed).toBe(passed)
})

it('is exact where doubles would lose the small numbers', () => {
  expect(sumOf([1e17, 1, -1e17], { min: 1, max: 1 })).toMatchObject({
    expected: 'a sum of 1 to 1',
    observed: '1',
    passed: true,
  })
})

it('is 0 of no numbers', () => {
  expect(sumOf([null], { min: 0, max: 0 }).passed).toBe(true)
  expect(sumOf([null], { min: 1 }).passed).toBe(false)
})
