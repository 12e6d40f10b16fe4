import { describe, expect, it } from 'vitest'
import { allowedValues } from '../../../../src/core/expectations/rules/allowed-values.ts'
import { factsOf, promising } from '../facts.ts'

const scheme = promising('string', { allowed: ['VISA', 'AMEX'] })
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`)

describe('allowed values', () => {
  it('passes when every value is declared; nulls do not matter', () => {
    expect(allowedValues(factsOf(scheme, ['VISA', null, 'VISA']))).toMatchObject({
      passed: true,
      expected: 'one of 2 values',
      observed: 'no other value',
    })
  })

  it('fails for one undeclared value and names it', () => {
    expect(allowedValues(factsOf(scheme, ['VISA', 'visa']))).toMatchObject({
      passed: false,
      observed: 'also "visa" (1 or more)',
    })
  })

  it('names no more than five', () => {
    expect(allowedValues(factsOf(scheme, numbered(7)))?.observed).toMatch(
      /^also ("value \d" \(1 or more\),? ){5}and 2 more$/,
    )
  })

  it('knows numbers and booleans', () => {
    expect(allowedValues(factsOf(promising('int32', { allowed: [1, 2] }), [2]))).toMatchObject({
      passed: true,
    })
    expect(allowedValues(factsOf(promising('bool', { allowed: [false] }), [0]))).toMatchObject({
      passed: true,
    })
    expect(allowedValues(factsOf(promising('bool', { allowed: [false] }), [0, 1]))).toMatchObject({
      passed: false,
    })
  })

  it('fails when there are more values than can be told apart', () => {
    expect(allowedValues(factsOf(scheme, numbered(5000)))).toMatchObject({ passed: false })
  })

  it('accepts thousands of declared values, and finds a stranger that is frequent', () => {
    const field = promising('string', { allowed: numbered(3000) })
    expect(allowedValues(factsOf(field, numbered(3000)))).toMatchObject({ passed: true })
    const stranger = new Array(100).fill('stranger')
    expect(allowedValues(factsOf(field, [...numbered(3000), ...stranger]))).toMatchObject({ passed: false })
  })

  it('says nothing without declared values', () => {
    expect(allowedValues(factsOf(promising('string', {}), ['x']))).toBeNull()
  })
})
