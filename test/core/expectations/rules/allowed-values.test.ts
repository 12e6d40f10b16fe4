import { describe, expect, it } from 'vitest'
import { allowedValues } from '../../../../src/core/expectations/rules/allowed-values.ts'
import { breaking, DATE, promising } from '../facts.ts'

const scheme = promising('string', { allowed: ['VISA', 'AMEX'] })
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`)

describe('allowed values', () => {
  it('passes when every value is declared; nulls do not matter', () => {
    expect(breaking(allowedValues, scheme, ['VISA', null, 'VISA'])).toEqual([])
    expect(allowedValues({ field: scheme, column: 0, date: DATE })?.expected).toBe('one of VISA, AMEX')
  })

  it('names every row with a value that is not declared', () => {
    expect(breaking(allowedValues, scheme, ['VISA', 'visa', 'AMEX', '', 'visa'])).toEqual([1, 3, 4])
  })

  it('knows numbers and booleans', () => {
    expect(breaking(allowedValues, promising('int32', { allowed: [1, 2] }), [2, 3, 1])).toEqual([1])
    expect(breaking(allowedValues, promising('bool', { allowed: [false] }), [0, 1, null])).toEqual([1])
  })

  it('finds a single stranger among thousands of declared values', () => {
    const field = promising('string', { allowed: numbered(3000) })
    expect(breaking(allowedValues, field, numbered(3000))).toEqual([])
    expect(breaking(allowedValues, field, [...numbered(3000), 'stranger'])).toEqual([3000])
    expect(allowedValues({ field, column: 0, date: DATE })?.expected).toBe('one of 3,000 values')
  })

  it('says nothing without declared values', () => {
    expect(breaking(allowedValues, promising('string', {}), ['x'])).toBeNull()
  })
})
