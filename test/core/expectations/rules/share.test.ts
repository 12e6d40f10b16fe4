import { describe, expect, it } from 'vitest'
import { share } from '../../../../src/core/expectations/rules/share.ts'
import { COMMON, type Columns, checkBy, dayOf, upTo } from '../day-facts.ts'

const shareOf = (
  value: string | number | boolean,
  bounds: { min?: number; max?: number },
  column: Columns[string],
) =>
  checkBy(share({ rule: 'share', field: 'subject', value, ...COMMON, ...bounds }), dayOf({ subject: column }))

describe('the share of a value', () => {
  it.each([
    [{ min: 0.5 }, true],
    [{ min: 0.51 }, false],
    [{ max: 0.5 }, true],
    [{ max: 0.49 }, false],
  ])('among those that are not null lies within %j: %j', (bounds, passed) => {
    expect(shareOf('A', bounds, ['string', ['A', 'B', null, 'A', 'C', null]])).toMatchObject({
      observed: '0.5',
      passed,
    })
  })

  it('is of numbers and booleans too, and 0 of what is not there', () => {
    expect(shareOf(7, { min: 0.5, max: 0.5 }, ['int32', [7, 8]]).passed).toBe(true)
    expect(shareOf(true, { min: 0.75, max: 0.75 }, ['bool', [1, 1, 1, 0]]).passed).toBe(true)
    expect(shareOf(false, { min: 0.25, max: 0.25 }, ['bool', [1, 1, 1, 0]])).toMatchObject({
      expected: 'a share of false of 0.25 to 0.25',
      passed: true,
    })
    expect(shareOf('Z', { max: 0 }, ['string', ['A']]).passed).toBe(true)
    expect(shareOf('Z', { min: 0.1 }, ['string', ['A']]).passed).toBe(false)
  })

  it('is not to be had of nulls alone', () => {
    expect(shareOf('A', { max: 1 }, ['string', [null]])).toMatchObject({
      observed: 'no values',
      passed: false,
    })
  })

  it('is counted in the sample where there are too many values, which has all rows of a small day', () => {
    const cells = [...upTo(2000), ...new Array(1000).fill(0)]
    expect(shareOf(0, { min: 1 / 3, max: 1 / 3 }, ['int32', cells]).passed).toBe(true)
    expect(shareOf(0, { min: 0.334 }, ['int32', cells]).passed).toBe(false)
  })

  it('fails only where no error of the sample explains it', () => {
    const cells = upTo(100_000).map((i) => (i % 4 === 0 ? 0 : i))
    expect(shareOf(0, { min: 0.25, max: 0.25 }, ['int32', cells]).passed).toBe(true)
    expect(shareOf(0, { min: 0.28 }, ['int32', cells]).passed).toBe(false)
    expect(shareOf(0, { max: 0.22 }, ['int32', cells]).passed).toBe(false)
  })
})
