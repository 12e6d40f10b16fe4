import { expect, it } from 'vitest'
import { together } from '../../../../src/core/expectations/rules/together.ts'
import { batchOf, type Cell, plainColumn } from '../../sketches/columns.ts'

const rule = together({ rule: 'together', fields: ['a', 'b', 'c'], severity: 'fail' }, [2, 0, 1])

const breaking = (...columns: Cell[][]) =>
  Array.from(rule.open()(batchOf(...columns.map((cells) => plainColumn('float64', cells)))))

it('finds no row where columns are null together', () => {
  expect(breaking([1, null, 2], [3, null, 4], [5, null, 6])).toEqual([])
  expect(breaking([1, 2], [3, 4], [5, 6])).toEqual([])
})

it('finds the rows in which one is null and another is not', () => {
  expect(breaking([1, null, 2], [3, null, 4], [5, 6, 7])).toEqual([1])
  expect(breaking([1, null, 2, null], [null, null, 4, 5], [5, null, 6, null])).toEqual([0, 3])
})

it('is about the row as a whole', () => {
  expect(rule).toMatchObject({ field: null, expected: 'a, b, c null in the same rows' })
})
