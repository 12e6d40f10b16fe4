import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/core/column.ts'
import { columnOfScalars } from '../../src/core/fields/values.ts'
import { valuesOf, withValues } from '../../src/drill/cells.ts'

const texts = columnOfScalars('string', ['a', 'ü', 'c'])
const columns: readonly (readonly [string, Column, readonly unknown[]])[] = [
  ['texts', texts, ['a', 'ü', 'c']],
  [
    'texts of a dictionary',
    { encoding: 'dictionary', type: 'string', codes: Int32Array.of(2, 1, 1), dictionary: texts, valid: null },
    ['c', 'ü', 'ü'],
  ],
  [
    'numbers with a null',
    { encoding: 'plain', type: 'float64', values: Float64Array.of(1, 2, 3), valid: Uint8Array.of(1, 0, 1) },
    [1, null, 3],
  ],
  ['booleans', columnOfScalars('bool', [true, false, true]), [true, false, true]],
]

describe.each(columns)('a column of %s', (_, column, values) => {
  it('is read row by row', () => {
    expect(valuesOf(column)).toEqual(values)
  })

  it('keeps all other rows when one is changed, and is left as it was', () => {
    expect(valuesOf(withValues(column, new Map([[1, null]])))).toEqual([values[0], null, values[2]])
    expect(valuesOf(withValues(column, new Map([[1, values[0] as string]])))).toEqual([
      values[0],
      values[0],
      values[2],
    ])
    expect(valuesOf(column)).toEqual(values)
  })
})

it('a column without nulls again says so', () => {
  const column = withValues(columns[2][1], new Map([[1, 5]]))
  expect(column.valid).toBeNull()
})
