import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Inspection } from '../../../src/core/inspection.ts'
import type { FieldKind } from '../../../src/core/profile/field-profile.ts'
import { cellOf, shapeOf } from '../../../src/core/profile/shape.ts'
import { distributionOf } from '../../../src/core/sketches/quantiles.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const HOUR = 3_600_000_000

function shape(kind: FieldKind, type: 'string' | 'float64' | 'timestamp' | 'bool', cells: readonly Cell[]) {
  const inspection = new Inspection([fieldOf('field', type)], { dayRows: cells.length })
  inspection.add(batchOf(plainColumn(type, cells)))
  return shapeOf(kind, inspection.columns[0], distributionOf(inspection.columns[0]))
}

/** Where the cells that a number may be in begin, worked out with logarithms. */
function slowCell(number: number): number {
  const binade = 2 ** Math.floor(Math.log2(Math.abs(number)))
  const eighths = Math.abs(number) / (binade / 8)
  return number > 0 ? (Math.floor(eighths) * binade) / 8 : (-(Math.floor(eighths) + 1) * binade) / 8
}

describe('cellOf', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [5e-324, 0],
    [1, 1],
    [1.124, 1],
    [1.125, 1.125],
    [100, 96],
    [-1, -1.125],
    [-1.1, -1.125],
    [-1.99, -2],
    [-Number.MAX_VALUE, -Number.MAX_VALUE],
  ])('of %d is %d', (number, cell) => expect(cellOf(number)).toBe(cell))

  it('is the eighth of a binade that the number is in', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), (number) => {
        expect(cellOf(number)).toBe(slowCell(number))
        expect(cellOf(-number)).toBe(slowCell(-number))
      }),
    )
  })
})

describe('shapeOf', () => {
  it('counts numbers in the same cells, whether all values are known or not', () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => ((i * 37) % 4000) - 1500)
    const found = shape('numeric', 'float64', numbers)
    expect(found?.kind).toBe('numbers')
    const counts = new Map<number, number>()
    for (const number of numbers) {
      const cell = number === 0 ? 0 : slowCell(number)
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    expect(found?.cells).toEqual([...counts].sort(([a], [b]) => a - b))

    const few = shape('numeric', 'float64', numbers.slice(0, 1000))
    const total = few?.cells.reduce((sum, [, count]) => sum + count, 0)
    expect(total).toBe(1000)
    const cells = new Set(counts.keys())
    expect(few?.cells.every(([cell]) => cells.has(Number(cell)))).toBe(true)
  })

  it('leaves out what is not finite', () => {
    expect(shape('numeric', 'float64', [1, Number.NaN, Number.POSITIVE_INFINITY, null])?.cells).toEqual([
      [1, 1],
    ])
  })

  it('counts values by name, nulls not', () => {
    expect(shape('category', 'string', ['b', 'a', null, 'b'])).toEqual({
      kind: 'values',
      cells: [
        ['a', 1],
        ['b', 2],
      ],
    })
    expect(shape('boolean', 'bool', [1, 1, 0])?.cells).toEqual([
      ['false', 1],
      ['true', 2],
    ])
  })

  it('counts the hours of times', () => {
    const { kind, cells } = shape('time', 'timestamp', [0, HOUR, HOUR + 1, 25 * HOUR]) ?? { cells: [] }
    expect(kind).toBe('hours')
    expect(cells).toHaveLength(24)
    expect(cells.slice(0, 3)).toEqual([
      [0, 1],
      [1, 3],
      [2, 0],
    ])
  })

  it('has none of texts, identifiers, and categories of long values', () => {
    expect(shape('text', 'string', ['a', 'b'])).toBeNull()
    expect(shape('identifier', 'string', ['a', 'b'])).toBeNull()
    expect(shape('category', 'string', ['a', 'x'.repeat(201)])).toBeNull()
  })
})
