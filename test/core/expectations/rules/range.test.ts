import { describe, expect, it } from 'vitest'
import { range } from '../../../../src/core/expectations/rules/range.ts'
import { breaking, DATE, MIDNIGHT, promising } from '../facts.ts'

const month = promising('int32', { min: 1, max: 12 })
const expectedOf = (field: typeof month) => range({ field, column: 0, date: DATE })?.expected

describe('range', () => {
  it('passes on the bounds, and names what is beyond', () => {
    expect(breaking(range, month, [1, null, 12])).toEqual([])
    expect(breaking(range, month, [0, 5, null, 13])).toEqual([0, 3])
    expect(expectedOf(month)).toBe('1 to 12')
  })

  it('takes one bound alone', () => {
    const amount = promising('float64', { min: 0.01 })
    expect(breaking(range, amount, [0.01, 1e12, 0])).toEqual([2])
    expect(expectedOf(amount)).toBe('0.01 to anything')
  })

  it('fails for what is no finite number, also without bounds', () => {
    const odd = [1, Number.NaN, Number.POSITIVE_INFINITY, -1e300, Number.NEGATIVE_INFINITY, null]
    expect(breaking(range, promising('float64', { max: 5 }), odd)).toEqual([1, 2, 4])
    expect(breaking(range, promising('float64', {}), odd)).toEqual([1, 2, 4])
    expect(expectedOf(promising('float64', {}))).toBe('finite numbers')
  })

  it('shows times as times', () => {
    const field = promising('timestamp', { min: MIDNIGHT, max: null })
    expect(breaking(range, field, [MIDNIGHT - 1, MIDNIGHT + 1])).toEqual([0])
    expect(expectedOf(field)).toBe('2026-11-19T00:00:00Z to anything')
  })

  it('says nothing of whole numbers without bounds, nor of texts', () => {
    expect(breaking(range, promising('int32', {}), [1])).toBeNull()
    expect(breaking(range, promising('string', { min: 1 }), ['1'])).toBeNull()
  })
})
