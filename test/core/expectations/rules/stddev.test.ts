import { expect, it } from 'vitest'
import { stddev } from '../../../../src/core/expectations/rules/stddev.ts'
import { COMMON, checkBy, dayOf } from '../day-facts.ts'

const deviationOf = (cells: (number | null)[], bounds: { min?: number; max?: number }) =>
  checkBy(
    stddev({ rule: 'stddev', field: 'amount', ...COMMON, ...bounds }),
    dayOf({ amount: ['float64', cells] }),
  )

// Of 2, 4, 4, 4, 5, 5, 7, 9: exactly 2.
it.each([
  [{ min: 2 }, true],
  [{ min: 2.001 }, false],
  [{ max: 2 }, true],
  [{ max: 1.999 }, false],
])('the deviation lies within %j: %j', (bounds, passed) => {
  expect(deviationOf([2, 4, 4, 4, null, 5, 5, 7, 9], bounds).passed).toBe(passed)
})

it('says what it found', () => {
  expect(deviationOf([1, 3], { max: 1 })).toMatchObject({
    expected: 'a standard deviation of at most 1',
    observed: '1',
  })
  expect(deviationOf([null], { max: 1 })).toMatchObject({ observed: 'no numbers', passed: false })
})

it('takes what a double does not hold for more than any bound', () => {
  expect(deviationOf([1e200, -1e200], { max: 5 })).toMatchObject({
    observed: 'more than can be told',
    passed: false,
  })
  expect(deviationOf([1e200, -1e200], { min: 5 }).passed).toBe(true)
})
