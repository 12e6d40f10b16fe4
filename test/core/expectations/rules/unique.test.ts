import { describe, expect, it } from 'vitest'
import { unique } from '../../../../src/core/expectations/rules/unique.ts'
import { DATE, offendersIn, promising } from '../facts.ts'

const field = promising('string', { unique: true })
const rule = unique({ field, column: 0, date: DATE })!
const ids = (count: number) => Array.from({ length: count }, (_, i) => [`id ${i}`])

describe('unique', () => {
  it('passes when no value occurs twice, and nulls do', () => {
    expect(offendersIn(rule, [field], [['a'], [null], ['b'], [null]])).toEqual({ count: 0, rows: [] })
    expect(offendersIn(rule, [field], ids(50_000), [20_000, 30_000]).count).toBe(0)
  })

  it('names every repeat within a part, in whichever encoding', () => {
    const rows = [...ids(30_000), ['id 3'], ['id 29999'], ['id 3'], ['new']]
    expect(offendersIn(rule, [field], rows)).toEqual({
      count: 3,
      rows: [
        { row: 30_000, values: { field: 'id 3' } },
        { row: 30_001, values: { field: 'id 29999' } },
        { row: 30_002, values: { field: 'id 3' } },
      ],
    })
  })

  it('names a repeat in another part of a small day, the later row', () => {
    const rows = [...ids(3000), ['id 3'], ['id 2500']]
    expect(offendersIn(rule, [field], rows, [2000, 500, 502])).toEqual({
      count: 2,
      rows: [
        { row: 3000, values: { field: 'id 3' } },
        { row: 3001, values: { field: 'id 2500' } },
      ],
    })
  })

  it('finds in a sample that hundreds of rows of a large day are there again in another part', () => {
    const rows = [...ids(40_000), ...ids(40_000).slice(7000, 7500)]
    const { count, rows: shown } = offendersIn(rule, [field], rows, [20_000, 20_500])
    // Of 500 repeats a share of 6144 / 40500 is expected to be sampled: 76, with a deviation of 8.
    expect(Math.abs(count - 76)).toBeLessThan(40)
    for (const { row, values } of shown) expect(rows[row]).toEqual([values.field])
  })

  it('says nothing of a field whose values may recur', () => {
    expect(unique({ field: promising('string', {}), column: 0, date: DATE })).toBeNull()
  })
})
