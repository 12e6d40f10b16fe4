import { describe, expect, it } from 'vitest'
import { notNull } from '../../../../src/core/expectations/rules/not-null.ts'
import { factsOf, promising } from '../facts.ts'

const field = { ...promising('int32', {}), nullable: false }

describe('not null', () => {
  it('passes without nulls, and for no rows', () => {
    expect(notNull(factsOf(field, [1, 2]))).toMatchObject({ passed: true, observed: '0 nulls' })
    expect(notNull(factsOf(field, []))).toMatchObject({ passed: true })
  })

  it('fails with a null', () => {
    expect(notNull(factsOf(field, [1, null]))).toMatchObject({ passed: false, observed: '1 nulls' })
  })

  it('holds a nullable field to a null rate of 0', () => {
    expect(notNull(factsOf(promising('int32', { nullRate: 0 }), [null]))).toMatchObject({ passed: false })
  })

  it('says nothing of a field that may be null', () => {
    expect(notNull(factsOf(promising('int32', { nullRate: 0.1 }), [null]))).toBeNull()
  })
})
