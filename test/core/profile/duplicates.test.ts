import { describe, expect, it } from 'vitest'
import { Inspection } from '../../../src/core/inspection.ts'
import { duplicatesOf } from '../../../src/core/profile/duplicates.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const FIELDS = [fieldOf('a', 'int32'), fieldOf('b', 'string')]

/** Of rows in two parts, through JSON. */
function duplicates(rows: readonly (readonly [Cell, Cell])[]) {
  const inspect = (part: readonly (readonly [Cell, Cell])[], firstRow: number) => {
    const inspection = new Inspection(FIELDS, { dayRows: rows.length, firstRow })
    const columns = [0, 1].map((c) =>
      plainColumn(
        FIELDS[c].type,
        part.map((row) => row[c]),
      ),
    )
    if (part.length > 0) inspection.add(batchOf(...columns))
    return Inspection.fromJSON(JSON.parse(JSON.stringify(inspection)))
  }
  const half = Math.floor(rows.length / 2)
  const total = inspect(rows.slice(0, half), 0)
  total.merge(inspect(rows.slice(half), half))
  return duplicatesOf(total.rows, total.distinctRows, total.sample.columns())
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('duplicatesOf', () => {
  it('counts rows that repeat others in every column, nulls included', () => {
    const found = duplicates([
      [1, 'a'],
      [1, 'b'],
      [null, 'a'],
      [1, 'a'],
      [null, 'a'],
      [1, 'a'],
      [1, null],
    ])
    expect(found).toEqual({ rows: 3, share: 3 / 7, isExact: true })
  })

  it('finds none where one column makes all differ', () => {
    expect(duplicates(upTo(3000).map((i) => [i, 'same']))).toEqual({ rows: 0, share: 0, isExact: true })
  })

  it('is exact where all rows are in the sample', () => {
    const rows = upTo(9000).map((i): [Cell, Cell] => [
      i % 8999 === 7 ? null : i % 8999,
      i % 2 === 0 ? null : 'x',
    ])
    // Rows 0 and 8999 have the same number, but not the same text.
    expect(duplicates(rows)).toEqual({ rows: 0, share: 0, isExact: true })
    expect(duplicates([...rows, rows[7], rows[8], rows[7]])).toEqual({
      rows: 3,
      share: 3 / 9003,
      isExact: true,
    })
  })

  it('is exact for any number of rows of few kinds', () => {
    expect(duplicates(upTo(20_000).map((i) => [i % 4000, 'x']))).toEqual({
      rows: 16_000,
      share: 0.8,
      isExact: true,
    })
  })

  it('estimates from a sample of the distinct rows when there are many', () => {
    // A tenth of the distinct rows are there twice.
    const found = duplicates([...upTo(50_000), ...upTo(5000)].map((i) => [i, 'x']))
    expect(found.isExact).toBe(false)
    // Standard error of 4096 draws of 0.1, of the share of 1/11.
    const error = Math.sqrt((0.1 * 0.9) / 4096) * (1 / 1.1) ** 2
    expect(Math.abs(found.share - 1 / 11)).toBeLessThan(4 * error)
    expect(found.rows).toBe(Math.round(found.share * 55_000))
    expect(duplicates(upTo(50_000).map((i) => [i, 'x']))).toEqual({ rows: 0, share: 0, isExact: false })
  })

  it('knows that there are none in no rows', () => {
    expect(duplicates([])).toEqual({ rows: 0, share: 0, isExact: true })
  })
})
