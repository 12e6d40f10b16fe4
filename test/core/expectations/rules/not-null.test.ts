import { describe, expect, it } from 'vitest'
import { notNull } from '../../../../src/core/expectations/rules/not-null.ts'
import { breaking, promising } from '../facts.ts'

const field = { ...promising('int32', {}), nullable: false }

describe('not null', () => {
  it('passes without nulls, and for no rows', () => {
    expect(breaking(notNull, field, [1, 2])).toEqual([])
    expect(breaking(notNull, field, [])).toEqual([])
  })

  it('names every null', () => {
    expect(breaking(notNull, field, [null, 1, null])).toEqual([0, 2])
  })

  it('holds a nullable field to a null rate of 0', () => {
    expect(breaking(notNull, promising('int32', { nullRate: 0 }), [null])).toEqual([0])
  })

  it('says nothing of a field that may be null', () => {
    expect(breaking(notNull, promising('int32', { nullRate: 0.1 }), [null])).toBeNull()
  })
})
