import { expect, it } from 'vitest'
import { cellAt } from '../../src/core/cell.ts'
import type { Column } from '../../src/core/column.ts'

const texts: Column = {
  encoding: 'plain',
  type: 'string',
  values: { bytes: new TextEncoder().encode('Zürich€'), offsets: Int32Array.of(0, 7, 7, 10) },
  valid: null,
}

it('cuts texts at their bytes', () => {
  expect([0, 1, 2].map((row) => cellAt(texts, row))).toEqual(['Zürich', '', '€'])
})

it('follows codes into the dictionary, and nulls before either', () => {
  const column: Column = {
    encoding: 'dictionary',
    type: 'string',
    codes: Int32Array.of(2, 99, 0),
    dictionary: texts as Extract<Column, { type: 'string'; encoding: 'plain' }>,
    valid: Uint8Array.of(1, 0, 1),
  }
  expect([0, 1, 2].map((row) => cellAt(column, row))).toEqual(['€', null, 'Zürich'])
})

it('writes booleans, numbers and times as JSON has them', () => {
  const plain = <T>(type: string, values: T) =>
    ({ encoding: 'plain', type, values, valid: null }) as unknown as Column
  expect(cellAt(plain('bool', Uint8Array.of(1)), 0)).toBe(true)
  expect(cellAt(plain('int64', Float64Array.of(2 ** 53)), 0)).toBe(2 ** 53)
  expect(cellAt(plain('timestamp', Float64Array.of(Date.UTC(2026, 10, 19, 18) * 1000 + 123_456)), 0)).toBe(
    '2026-11-19T18:00:00.123456Z',
  )
})
