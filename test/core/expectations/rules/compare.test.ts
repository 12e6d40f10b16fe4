import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../src/core/column.ts'
import { compare } from '../../../../src/core/expectations/rules/compare.ts'
import type { Comparison } from '../../../../src/core/schema/expectation-form.ts'
import { batchOf, type Cell, dictionaryColumn, plainColumn } from '../../sketches/columns.ts'

/** Rows that break the rule, which are the same whatever the encodings. */
function breaking(type: ColumnType, is: Comparison, pairs: readonly (readonly [Cell, Cell])[]): number[] {
  const rule = compare({ rule: 'compare', field: 'a', is, to: 'b', severity: 'fail' }, { field: 1, to: 0 })
  const a = pairs.map(([first]) => first)
  const b = pairs.map(([, second]) => second)
  const found = [
    batchOf(plainColumn(type, b), plainColumn(type, a)),
    batchOf(dictionaryColumn(type, b), dictionaryColumn(type, a)),
    batchOf(plainColumn(type, b), dictionaryColumn(type, a)),
  ].map((batch) => Array.from(rule.open()(batch)))
  expect(found[1]).toEqual(found[0])
  expect(found[2]).toEqual(found[0])
  return found[0]
}

describe('a comparison of columns', () => {
  const pairs = [
    [1, 2],
    [2, 2],
    [3, 2],
    [null, 2],
    [3, null],
  ] as const

  it.each<[Comparison, number[]]>([
    ['<', [1, 2]],
    ['<=', [2]],
    ['=', [0, 2]],
    ['!=', [1]],
    ['>=', [0]],
    ['>', [0, 1]],
  ])('finds the rows that are not %s, nulls aside', (is, rows) => {
    for (const type of ['int32', 'int64', 'float64', 'timestamp'] as const)
      expect(breaking(type, is, pairs)).toEqual(rows)
  })

  it('of texts goes by their bytes', () => {
    const texts = [
      ['2026-01-09', '2026-01-10'],
      ['ab', 'a'],
      ['', 'a'],
      ['é', 'z'],
      ['same', 'same'],
    ] as const
    expect(breaking('string', '<', texts)).toEqual([1, 3, 4])
    expect(breaking('string', '=', texts)).toEqual([0, 1, 2, 3])
  })

  it('of booleans is for equality', () => {
    const bools = [
      [0, 0],
      [1, 0],
    ] as const
    expect(breaking('bool', '=', bools)).toEqual([1])
    expect(breaking('bool', '!=', bools)).toEqual([0])
  })

  it('takes infinities for equal, and NaN for in no order with anything', () => {
    const odd = [
      [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      [Number.NaN, 1],
      [Number.NaN, Number.NaN],
    ] as const
    expect(breaking('float64', '<=', odd)).toEqual([1, 2])
    expect(breaking('float64', '=', odd)).toEqual([1, 2])
  })

  it('says what it expects', () => {
    const rule = compare(
      { rule: 'compare', field: 'opened', is: '<=', to: 'closed', severity: 'warn' },
      { field: 0, to: 1 },
    )
    expect(rule).toMatchObject({ rule: 'compare', field: 'opened', severity: 'warn', expected: '<= closed' })
  })
})
