import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../src/core/column.ts'
import { RowSample, SAMPLE_ROWS } from '../../../src/core/sketches/row-sample.ts'
import { batchOf, type Cell, dictionaryColumn, fieldOf, plainColumn } from './columns.ts'

const TYPES: ColumnType[] = ['string', 'float64', 'timestamp', 'bool']
const FIELDS = TYPES.map((type) => fieldOf(type, type))

const cellsOf = (row: number): Cell[] => [
  row % 7 === 0 ? null : `text ${row % 1000} é`,
  row % 11 === 0 ? Number.NaN : -row / 3,
  row * 1_000_003,
  row % 2,
]

/** The sample of rows [start, end) of a day, given in batches. */
function sampleOf(start: number, end: number, dayRows: number, batchRows = 1000): RowSample {
  const sample = new RowSample(FIELDS, { dayRows, firstRow: start })
  for (let first = start; first < end; first += batchRows) {
    const rows = Array.from({ length: Math.min(batchRows, end - first) }, (_, i) => cellsOf(first + i))
    const columnOf = first % 3 === 0 ? plainColumn : dictionaryColumn
    const columns = TYPES.map((type, i) =>
      columnOf(
        type,
        rows.map((cells) => cells[i]),
      ),
    )
    sample.add(batchOf(...columns))
  }
  return sample
}

const throughJson = (sample: RowSample, dayRows: number) =>
  RowSample.fromJSON(FIELDS, { dayRows, firstRow: 0 }, JSON.parse(JSON.stringify(sample)))

const DAY_ROWS = 40_000
const whole = sampleOf(0, DAY_ROWS, DAY_ROWS)

describe('RowSample', () => {
  it.each([1, 3, 7, 64])('is the same from %i parts, in any order and through JSON', (parts) => {
    const samples = Array.from({ length: parts }, (_, part) => {
      const [start, end] = [part, part + 1].map((i) => Math.floor((i * DAY_ROWS) / parts))
      return throughJson(sampleOf(start, end, DAY_ROWS, 700), DAY_ROWS)
    })
    const shuffled = samples.map((_, i) => samples[(i * 5 + 2) % parts])
    for (const order of [samples, shuffled]) {
      const merged = new RowSample(FIELDS, { dayRows: DAY_ROWS, firstRow: 0 })
      for (const sample of order) merged.merge(sample)
      expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
    }
  })

  it('has every value of the rows that it names', () => {
    const [texts, numbers, times, flags] = throughJson(whole, DAY_ROWS).columns()
    for (const [i, row] of whole.rowNumbers.entries()) {
      const [text, ...rest] = cellsOf(row)
      expect([texts.valid[i], texts.valid[i] ? texts.values[i] : null]).toEqual([text === null ? 0 : 1, text])
      expect([numbers, times, flags].map(({ values }) => values[i])).toEqual(rest.map((n) => Number(n) + 0))
    }
  })

  it('has all rows of a small day, and of a large one about as many as it should, evenly', () => {
    const all = Array.from({ length: 500 }, (_, row) => row)
    expect(sampleOf(0, 500, SAMPLE_ROWS).rowNumbers).toEqual(all)
    // Standard deviations: of the size sqrt(16384 × 0.59) = 98, of a tenth of it 39.
    expect(Math.abs(whole.rows - SAMPLE_ROWS)).toBeLessThan(400)
    const tenths = new Array(10).fill(0)
    for (const row of whole.rowNumbers) tenths[Math.floor((10 * row) / DAY_ROWS)]++
    for (const count of tenths) expect(Math.abs(count - SAMPLE_ROWS / 10)).toBeLessThan(160)
  })

  it('samples rows beyond the 2^32nd like others', () => {
    const sample = sampleOf(2 ** 33 + 5, 2 ** 33 + 200_005, 2 ** 34, 50_000)
    expect(sample.rows).toBeLessThan(5)
    expect(sampleOf(2 ** 33, 2 ** 33 + 200, SAMPLE_ROWS).rows).toBe(200)
  })
})
