import { expect, it } from 'vitest'
import type { ColumnType } from '../../../../src/core/column.ts'
import { writtenValues } from '../../../../src/core/expectations/rules/written-values.ts'
import { batchOf, type Cell, plainColumn } from '../../sketches/columns.ts'

type Form = Parameters<typeof writtenValues>[0]

const breaking = (form: Form, type: ColumnType, cells: readonly Cell[]) =>
  Array.from(writtenValues(form, 0).open()(batchOf(plainColumn(type, cells))))

const about = { field: 'subject', severity: 'warn' } as const

it.each<[Form, ColumnType, readonly Cell[], number[], string]>([
  [{ rule: 'range', min: 1, max: 3, ...about }, 'int32', [1, 3, 4, null, 0], [2, 4], '1 to 3'],
  [{ rule: 'range', min: 1, ...about }, 'float64', [1, 0.9, Number.NaN, 1e300], [1, 2], 'at least 1'],
  [
    { rule: 'length', min: 2, max: 3, ...about },
    'string',
    ['ab', 'é', 'éé', 'a', null],
    [2, 3],
    '2 to 3 bytes',
  ],
  [{ rule: 'length', max: 1, ...about }, 'string', ['', 'a', 'ab'], [2], 'at most 1 bytes'],
  [
    { rule: 'pattern', like: '^[A-Z]+$', ...about },
    'string',
    ['AB', 'Ab', '', null],
    [1, 2],
    'texts like ^[A-Z]+$',
  ],
  [{ rule: 'allowed', values: ['A', 'B'], ...about }, 'string', ['A', 'C', null, 'B'], [1], 'one of A, B'],
  [{ rule: 'allowed', values: [7, 8], ...about }, 'int32', [7, 9, null], [1], 'one of 7, 8'],
  [{ rule: 'allowed', values: [true], ...about }, 'bool', [1, 0, null], [1], 'one of true'],
])('finds what breaks %j', (form, type, cells, rows, expected) => {
  expect(breaking(form, type, cells)).toEqual(rows)
  expect(writtenValues(form, 0)).toMatchObject({
    rule: form.rule,
    field: 'subject',
    severity: 'warn',
    expected,
  })
})
