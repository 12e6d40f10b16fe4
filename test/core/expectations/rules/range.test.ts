import { describe, expect, it } from 'vitest'
import { range } from '../../../../src/core/expectations/rules/range.ts'
import { factsOf, MIDNIGHT, promising } from '../facts.ts'

const month = promising('int32', { min: 1, max: 12 })

describe('range', () => {
  it('passes on the bounds', () => {
    expect(range(factsOf(month, [1, null, 12]))).toMatchObject({
      passed: true,
      expected: '1 to 12',
      observed: '1 to 12',
    })
  })

  it.each([0, 13])('fails for %i', (value) => {
    expect(range(factsOf(month, [5, value]))).toMatchObject({ passed: false })
  })

  it('takes one bound alone', () => {
    const amount = promising('float64', { min: 0.01 })
    expect(range(factsOf(amount, [0.01, 1e12]))).toMatchObject({ passed: true, expected: '0.01 to anything' })
    expect(range(factsOf(amount, [0]))).toMatchObject({ passed: false })
  })

  it('fails for what is no finite number', () => {
    expect(range(factsOf(promising('float64', { min: 0 }), [1, Number.NaN]))).toMatchObject({
      passed: false,
      observed: '1 to 1, and 1 values that are no finite number',
    })
  })

  it('shows times as times', () => {
    const field = promising('timestamp', { min: MIDNIGHT, max: null })
    expect(range(factsOf(field, [MIDNIGHT + 1]))).toMatchObject({
      passed: true,
      expected: '2026-11-19T00:00:00Z to anything',
      observed: '2026-11-19T00:00:00.000001Z to 2026-11-19T00:00:00.000001Z',
    })
  })

  it('passes without values, and says nothing without bounds', () => {
    expect(range(factsOf(month, [null]))).toMatchObject({ passed: true, observed: 'no values' })
    expect(range(factsOf(promising('int32', {}), [1]))).toBeNull()
  })
})
