import { describe, expect, it } from 'vitest'
import { nullRate } from '../../../../src/core/expectations/rules/null-rate.ts'
import { factsOf, promising } from '../facts.ts'

const withNulls = (rate: number, rows: number, nulls: number) =>
  nullRate({ ...factsOf(promising('int32', { nullRate: rate }), []), rows, nulls })

describe('null rate', () => {
  it.each([
    [0.05, 1_000_000, 50_000],
    [0.05, 1_000_000, 51_100],
    [0.05, 1_000_000, 48_900],
    [0.5, 10, 0],
    [1, 10, 10],
    [0.08, 0, 0],
  ])('of %d lets %d rows have %d nulls', (rate, rows, nulls) => {
    expect(withNulls(rate, rows, nulls)).toMatchObject({ passed: true })
  })

  it.each([
    [0.05, 1_000_000, 51_300],
    [0.05, 1_000_000, 48_700],
    [0.05, 1_000_000, 0],
    [0.01, 1000, 1000],
    [1, 10, 9],
  ])('of %d does not let %d rows have %d nulls', (rate, rows, nulls) => {
    expect(withNulls(rate, rows, nulls)).toMatchObject({ passed: false })
  })

  it('tells the bounds and what was found', () => {
    expect(withNulls(0.05, 1_000_000, 50_123)).toMatchObject({
      expected: '48,826 to 51,174 nulls (a rate of 0.05)',
      observed: '50,123 nulls',
    })
  })

  it('says nothing without a declared rate, and leaves 0 to another rule', () => {
    expect(nullRate(factsOf(promising('int32', {}), [null]))).toBeNull()
    expect(withNulls(0, 10, 3)).toBeNull()
  })
})
