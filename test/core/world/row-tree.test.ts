import { describe, expect, it } from 'vitest'
import { Activity } from '../../../src/core/world/activity.ts'
import { RowTree } from '../../../src/core/world/row-tree.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

const tree = (entityCount: number, rows: number, { sigma = 0.9, day = '2026-11-19' } = {}) =>
  new RowTree(42, ['payments', day], new Activity(42, ['payments'], { entityCount, sigma }), rows)

/** Rows of each entity of a range. */
function counts(rowTree: RowTree, start: number, end: number): Int32Array {
  const out = new Int32Array(end - start)
  const { things, rows } = rowTree.deal({ start, end })
  for (const [i, thing] of things.entries()) out[thing - start] = rows[i]
  return out
}

describe('RowTree', () => {
  it.each([
    [1, 10],
    [3, 1],
    [1000, 5000],
    [5000, 100],
  ])('deals exactly all rows: to %i entities, %i rows', (entities, rows) => {
    expect(counts(tree(entities, rows), 0, entities).reduce((sum, n) => sum + n, 0)).toBe(rows)
  })

  it('makes room for the few of very many that have rows', () => {
    const many = 2 ** 31 + 5
    const { things, rows } = tree(many, 40).deal({ start: 0, end: many })
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(40)
    expect(things).toEqual(things.toSorted())
    expect(tree(many, 40).rowsBefore(things[3])).toBe(rows.slice(0, 3).reduce((sum, n) => sum + n, 0))
  })

  it('tells the rows before any entity without walking', () => {
    const rowTree = tree(1500, 7000)
    let before = 0
    counts(rowTree, 0, 1500).forEach((n, entity) => {
      expect(rowTree.rowsBefore(entity)).toBe(before)
      before += n
    })
    expect(rowTree.rowsBefore(1500)).toBe(7000)
  })

  it('walks a range as it walks the whole', () => {
    const rowTree = tree(4000, 9000)
    expect(counts(rowTree, 1234, 2345)).toEqual(counts(rowTree, 0, 4000).slice(1234, 2345))
  })

  it('tells the rows of any entities as it walks them', () => {
    const rowTree = tree(4000, 9000)
    const all = counts(rowTree, 0, 4000)
    const some = Float64Array.from([0, 1, 17, 18, 1999, 2000, 3999])
    expect([...rowTree.rowsOf(some)]).toEqual([...some].map((entity) => all[entity]))
    expect(rowTree.rowsOf(new Float64Array(0))).toHaveLength(0)
  })

  it('gives entities rows by their activity, as independent draws would', () => {
    const [entities, rows] = [800, 80_000]
    const activity = new Activity(42, ['payments'], { entityCount: entities, sigma: 0.9 })
    const observed = counts(tree(entities, rows), 0, entities)
    const expected = (entity: number) =>
      (rows * activity.total(entity, entity + 1)) / activity.total(0, entities)
    expect(chiSquare(observed, expected)).toBeLessThan(chiSquareLimit(entities - 1, 1e-4))
    // Multinomial counts scatter: a statistic far below its degrees of freedom would be a fault too.
    expect(chiSquare(observed, expected)).toBeGreaterThan(
      2 * (entities - 1) - chiSquareLimit(entities - 1, 1e-4),
    )
  })

  it('deals each day anew', () => {
    expect(counts(tree(500, 5000), 0, 500)).not.toEqual(
      counts(tree(500, 5000, { day: '2026-11-20' }), 0, 500),
    )
  })
})
