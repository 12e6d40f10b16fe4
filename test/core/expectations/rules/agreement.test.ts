import { describe, expect, it } from 'vitest'
import { agreement } from '../../../../src/core/expectations/rules/agreement.ts'
import { type Cell, fieldOf } from '../../sketches/columns.ts'
import { offendersIn } from '../facts.ts'

const FIELDS = [
  fieldOf('amount', 'float64'),
  fieldOf('shop', 'int64'),
  fieldOf('country', 'string'),
  fieldOf('mcc', 'int32'),
]
const columnOf = (name: string) => FIELDS.findIndex((field) => field.name === name)
const [rule] = agreement({ path: 'shop', keys: ['shop'], columns: ['shop', 'country', 'mcc'] }, columnOf)

/** Of 300 shops, some of whose codes are missing. */
const rowOf = (i: number): Cell[] => [
  i / 7,
  i % 300,
  `country ${(i % 300) % 24}`,
  i % 13 === 0 ? null : i % 300,
]
const rows = Array.from({ length: 20_000 }, (_, i) => rowOf(i))

describe('agreement', () => {
  it('passes where what is known of a member is the same in all rows', () => {
    for (const sizes of [[20_000], [5000, 15_000], [100, 9900, 10_000]])
      expect(offendersIn(rule, FIELDS, rows, sizes)).toEqual({ count: 0, rows: [] })
  })

  it('names the row whose value is that of another member, with all its values', () => {
    const swapped = rows.with(12_345, rows[12_345].with(2, rows[12_346][2]))
    expect(offendersIn(rule, FIELDS, swapped, [8000, 12_000])).toEqual({
      count: 1,
      rows: [{ row: 12_345, values: { amount: 12_345 / 7, shop: 45, country: 'country 22', mcc: 45 } }],
    })
  })

  it('looks at the first value after nulls', () => {
    const cells: Cell[][] = [
      [0, 1, null, null],
      [0, 1, null, 5],
      [0, 1, 'A', null],
      [0, 1, 'A', 6],
      [0, 1, null, 5],
    ]
    expect(offendersIn(rule, FIELDS, cells).rows.map(({ row }) => row)).toEqual([3])
  })

  it('takes a null key for no member', () => {
    const cells: Cell[][] = [
      [0, null, 'A', 1],
      [0, null, 'B', 2],
    ]
    expect(offendersIn(rule, FIELDS, cells).count).toBe(0)
  })

  it('finds members that two parts make differently', () => {
    const other = rows.map((cells, i) => (i < 10_000 ? cells : cells.with(2, `${cells[2]}!`)))
    const { count, rows: shown } = offendersIn(rule, FIELDS, other, [10_000, 10_000])
    expect(count).toBe(256)
    expect(shown).toHaveLength(5)
    for (const { row, values } of shown) {
      const [, shop, country] = other[row]
      expect(values).toMatchObject({ shop, country })
      expect(row).toBeGreaterThanOrEqual(10_000)
    }
  })

  it('says nothing of a member of which there is one column', () => {
    expect(agreement({ path: 'shop', keys: ['shop'], columns: ['shop'] }, columnOf)).toEqual([])
  })
})
