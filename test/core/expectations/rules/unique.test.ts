import { describe, expect, it } from 'vitest'
import { unique } from '../../../../src/core/expectations/rules/unique.ts'
import { factsOf, promising } from '../facts.ts'

const field = promising('string', { unique: true })
const ids = (count: number) => Array.from({ length: count }, (_, i) => `id ${i}`)

describe('unique', () => {
  it('passes when no value occurs twice', () => {
    expect(unique(factsOf(field, ['a', 'b', null, null]))).toMatchObject({
      passed: true,
      observed: '0 repeated in all 2 values',
    })
    expect(unique(factsOf(field, ids(5000)))).toMatchObject({
      passed: true,
      observed: '0 repeated in a sample of 512 values',
    })
  })

  it('fails for a single repeat among few', () => {
    expect(unique(factsOf(field, [...ids(1000), 'id 999']))).toMatchObject({ passed: false })
  })

  it('fails when a stretch of many values is there twice', () => {
    expect(unique(factsOf(field, [...ids(20_000), ...ids(20_000).slice(7000, 8000)]))).toMatchObject({
      passed: false,
    })
  })

  it('says nothing of a field whose values may recur', () => {
    expect(unique(factsOf(promising('string', {}), ['a', 'a']))).toBeNull()
  })
})
