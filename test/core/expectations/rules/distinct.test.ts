import { describe, expect, it } from 'vitest'
import { distinct } from '../../../../src/core/expectations/rules/distinct.ts'
import { COMMON, checkBy, dayOf, upTo } from '../day-facts.ts'

const countOf = (cells: (number | null)[], bounds: { min?: number; max?: number }) =>
  checkBy(
    distinct({ rule: 'distinct', field: 'shop', ...COMMON, ...bounds }),
    dayOf({ shop: ['int32', cells] }),
  )

describe('the number of different values', () => {
  it.each([
    [{ min: 3 }, true],
    [{ min: 4 }, false],
    [{ max: 3 }, true],
    [{ max: 2 }, false],
  ])('lies within %j: %j', (bounds, passed) => {
    expect(countOf([1, 2, 2, null, 3, 3], bounds).passed).toBe(passed)
  })

  it('is 0 of nulls alone', () => {
    expect(countOf([null, null], { max: 0 })).toMatchObject({ observed: '0', passed: true })
    expect(countOf([null, null], { min: 1 }).passed).toBe(false)
  })

  it('is estimated of many, and fails only beyond four standard errors', () => {
    const many = [...upTo(20_000), ...upTo(7000), ...upTo(2000)]
    const { observed } = countOf(many, { min: 1 })
    const [low, high] = observed.split(' to ').map((text) => Number(text.replaceAll(',', '')))
    expect(low).toBeLessThan(20_000)
    expect(high).toBeGreaterThan(20_000)
    expect(high / low).toBeCloseTo(1.14, 2)
    expect(countOf(many, { min: high }).passed).toBe(true)
    expect(countOf(many, { min: high + 1 }).passed).toBe(false)
    expect(countOf(many, { max: low }).passed).toBe(true)
    expect(countOf(many, { max: low - 1 }).passed).toBe(false)
  })
})
