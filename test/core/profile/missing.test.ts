import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingOf } from '../../../src/core/profile/missing.ts'
import { sampledCells } from './sampled.ts'

const column = (name: string, cells: readonly (number | null)[]) => sampledCells(name, 'numeric', cells)

describe('missingOf', () => {
  it('counts rows by the fields that they lack', () => {
    const columns = [
      column('a', [1, null, null, null, 5]),
      column('b', [1, 2, 3, 4, 5]),
      column('c', [1, null, 3, null, null]),
    ]
    expect(missingOf(columns, 5).patterns).toEqual([
      { fields: ['a', 'c'], rows: 2, share: 0.4 },
      { fields: [], rows: 1, share: 0.2 },
      { fields: ['a'], rows: 1, share: 0.2 },
      { fields: ['c'], rows: 1, share: 0.2 },
    ])
  })

  it('correlates what is missing now and then', () => {
    const columns = [
      column('a', [1, null, 3, null]),
      column('never', [1, 2, 3, 4]),
      column('always', [null, null, null, null]),
      column('with', [1, null, 3, null]),
      column('without', [null, 2, null, 4]),
    ]
    expect(missingOf(columns, 4).together).toEqual({
      fields: ['a', 'with', 'without'],
      values: [
        [1, 1, -1],
        [1, 1, -1],
        [-1, -1, 1],
      ],
    })
  })

  it('finds the patterns that counting texts finds', () => {
    const cells = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(cells, (rows) => {
        const columns = ['a', 'b', 'c'].map((name, i) =>
          column(
            name,
            rows.map((row) => (row[i] ? null : 1)),
          ),
        )
        const expected = new Map<string, number>()
        for (const row of rows) {
          const key = ['a', 'b', 'c'].filter((_, i) => row[i]).join()
          expected.set(key, (expected.get(key) ?? 0) + 1)
        }
        const { patterns } = missingOf(columns, rows.length)
        expect(new Map(patterns.map(({ fields, rows }) => [fields.join(), rows]))).toEqual(expected)
        const counts = patterns.map(({ rows }) => rows)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  it('keeps the ten commonest patterns', () => {
    const bits = [0, 1, 2, 3].map((bit) =>
      column(
        `bit ${bit}`,
        Array.from({ length: 17 }, (_, i) => (((i % 16) >> bit) & 1 ? null : 1)),
      ),
    )
    const { patterns } = missingOf(bits, 17)
    expect(patterns).toHaveLength(10)
    expect(patterns[0]).toEqual({ fields: [], rows: 2, share: 2 / 17 })
  })

  it('has nothing to tell of no rows', () => {
    expect(missingOf([column('a', [])], 0)).toEqual({ patterns: [], together: { fields: [], values: [] } })
  })
})
