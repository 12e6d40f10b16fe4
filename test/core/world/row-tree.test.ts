import { describe, expect, it } from 'vitest'
import { Activity } from '../../../src/core/world/activity.ts'
import { RowTree } from '../../../src/core/world/row-tree.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

const tree = (entityCount: number, rows: number, { sigma = 0.9, day = '2026-11-19' } = {}) =>
  new RowTree(42, ['payments', day], new Activity(42, ['payments'], { entityCount, sigma }), rows)

/** Rows of each entity of a range. */
function counts(rowTree: RowTree, start = 0, end = rowTree.entityCount): Int32Array {
  const out = new Int32Array(end - start)
  for (const step of rowTree.walk({ start, end }, 1000))
    step.entities.forEach((entity, i) => {
      out[entity - start] = step.counts[i]
    })
  return out
}

describe('RowTree', () => {
  it.each([
    [1, 10],
    [3, 1],
    [1000, 5000],
    [5000, 100],
  ])('deals exactly all rows: to %i entities, %i rows', (entities, rows) => {
    expect(counts(tree(entities, rows)).reduce((sum, n) => sum + n, 0)).toBe(rows)
  })

  it('tells the rows before any entity without walking', () => {
    const rowTree = tree(1500, 7000)
    let before = 0
    counts(rowTree).forEach((n, entity) => {
      expect(rowTree.rowsBefore(entity)).toBe(before)
      before += n
    })
    expect(rowTree.rowsBefore(1500)).toBe(7000)
  })

  it('walks a range as it walks the whole, with the number of each first row', () => {
    const rowTree = tree(4000, 9000)
    expect(counts(rowTree, 1234, 2345)).toEqual(counts(rowTree).slice(1234, 2345))
    let row = rowTree.rowsBefore(1234)
    for (const step of rowTree.walk({ start: 1234, end: 2345 }, 500)) {
      expect(step.firstRow).toBe(row)
      row += step.rows
    }
    expect(row).toBe(rowTree.rowsBefore(2345))
  })

  it('gives entities rows by their activity, as independent draws would', () => {
    const [entities, rows] = [800, 80_000]
    const activity = new Activity(42, ['payments'], { entityCount: entities, sigma: 0.9 })
    const observed = counts(tree(entities, rows))
    const expected = (entity: number) =>
      (rows * activity.total(entity, entity + 1)) / activity.total(0, entities)
    expect(chiSquare(observed, expected)).toBeLessThan(chiSquareLimit(entities - 1, 1e-4))
    // Multinomial counts scatter: a statistic far below its degrees of freedom would be a fault too.
    expect(chiSquare(observed, expected)).toBeGreaterThan(
      2 * (entities - 1) - chiSquareLimit(entities - 1, 1e-4),
    )
  })

  it('deals each day anew', () => {
    expect(counts(tree(500, 5000))).not.toEqual(counts(tree(500, 5000, { day: '2026-11-20' })))
  })
})

describe('Activity', () => {
  it('has lognormal levels whose quantiles any cycle shows', () => {
    const activity = new Activity(7, ['a'], { entityCount: 4096, sigma: 0.9 })
    const levels = Array.from({ length: 1024 }, (_, i) => activity.total(1024 + i, 1025 + i)).toSorted(
      (a, b) => a - b,
    )
    expect(levels[511] * levels[512]).toBeCloseTo(1, 2)
    expect(levels[Math.floor(0.8413 * 1024)]).toBeCloseTo(Math.exp(0.9), 1)
  })

  it('adds up over any range', () => {
    const activity = new Activity(7, ['a'], { entityCount: 5000, sigma: 1.5 })
    expect(activity.total(0, 700) + activity.total(700, 5000)).toBeCloseTo(activity.total(0, 5000), 6)
    expect(new Activity(7, ['a'], { entityCount: 5000, sigma: 0 }).total(10, 4010)).toBe(4000)
  })
})
