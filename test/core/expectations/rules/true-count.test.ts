import { describe, expect, it } from 'vitest'
import { trueCount } from '../../../../src/core/expectations/rules/true-count.ts'
import { factsOf, promising, repeated } from '../facts.ts'

const field = promising('bool', { exactTrueRate: 0.3 })

describe('true count', () => {
  it('passes for exactly the rounded share', () => {
    expect(trueCount(factsOf(field, [...repeated(1, 2), ...repeated(0, 3)]))).toEqual({
      severity: 'fail',
      expected: '2 true (a rate of 0.3)',
      observed: '2 true',
      passed: true,
    })
  })

  it.each([0, 1, 3])('fails for %i in the place of 2', (count) => {
    expect(trueCount(factsOf(field, [...repeated(1, count), ...repeated(0, 5 - count)]))).toMatchObject({
      passed: false,
    })
  })

  it('passes for no rows, and says nothing without a declared rate', () => {
    expect(trueCount(factsOf(field, []))).toMatchObject({ passed: true })
    expect(trueCount(factsOf(promising('bool', {}), [1]))).toBeNull()
  })
})
