import { describe, expect, it } from 'vitest'
import { promiseOfAny } from '../../src/core/declaration.ts'

describe('promiseOfAny', () => {
  it('promises what either of the promises leaves', () => {
    const price = { min: 1, max: null, allowed: [1, 2], pattern: '^a$', withinDay: true }
    const amount = { min: 0.5, max: 10, allowed: [2, 3], pattern: '^b$', withinDay: true }
    expect(promiseOfAny([price, amount])).toEqual({
      allowed: [1, 2, 3],
      min: 0.5,
      max: null,
      pattern: '^a$|^b$',
      withinDay: true,
    })
  })

  it('promises nothing where one promises nothing, and never that values are unique', () => {
    const one = { min: 1, max: 2, allowed: ['a'], pattern: '^a$', withinDay: true, unique: true, nullRate: 0 }
    expect(promiseOfAny([one, {}])).toEqual({
      allowed: null,
      min: null,
      max: null,
      pattern: null,
      withinDay: false,
    })
  })
})
