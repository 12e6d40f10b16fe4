import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../src/core/column.ts'
import { Inspection } from '../../../../src/core/inspection.ts'
import { imbalance } from '../../../../src/core/profile/alerts/imbalance.ts'
import { isUniform } from '../../../../src/core/profile/alerts/uniform.ts'
import { summarize } from '../../../../src/core/profile/summarize.ts'
import { drawUniform, openStream } from '../../../../src/core/random/stream.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../../sketches/columns.ts'
import { fieldProfile } from '../sampled.ts'

const DAY = 86_400_000_000

/** Whether a field of values made from even numbers in [0, 1) is taken for even. */
function uniform(type: ColumnType, cell: (u: number, i: number) => Cell, rows = 5000) {
  const at = [Int32Array.from({ length: rows }, (_, i) => i), new Int32Array(rows)] as const
  const cells = Array.from(drawUniform(openStream(1, ['even']), [...at], rows), cell)
  const inspection = new Inspection([fieldOf('field', type)], { dayRows: rows })
  inspection.add(batchOf(plainColumn(type, cells)))
  return isUniform(summarize(inspection).fields[0])
}

describe('isUniform', () => {
  it.each<[string, ColumnType, (u: number) => Cell]>([
    ['numbers', 'float64', (u) => 3 + u * 1234.5],
    ['numbers around 0', 'float64', (u) => u - 0.5],
    ['cents', 'float64', (u) => Math.floor(u * 100_000) / 100],
    ['whole numbers', 'int32', (u) => Math.floor(u * 37)],
    ['large whole numbers', 'int64', (u) => 1e9 + Math.floor(u * 1e6)],
    ['times of a day', 'timestamp', (u) => 20_000 * DAY + Math.floor(u * DAY)],
  ])('takes even %s for even', (_, type, cell) => expect(uniform(type, cell)).toBe(true))

  it.each<[string, ColumnType, (u: number, i: number) => Cell]>([
    ['a slope', 'float64', (u) => (u + 0.15) ** 2],
    ['a long tail', 'float64', (u) => Math.exp(9 * u)],
    ['one number more often', 'int32', (u, i) => (i % 20 === 0 ? 7 : Math.floor(u * 37))],
    ['a busy evening', 'timestamp', (u, i) => Math.floor((i % 9 === 0 ? 0.7 + u / 10 : u) * DAY)],
    ['two values', 'int32', (u) => Math.round(u)],
    ['texts', 'string', (u) => `${Math.floor(u * 9)}`],
  ])('does not take %s for even', (_, type, cell) => expect(uniform(type, cell)).toBe(false))

  it('does not judge by fewer than 1,000 numbers', () => {
    expect(uniform('float64', (u) => u, 999)).toBe(false)
    expect(uniform('float64', (u) => u, 1000)).toBe(true)
  })
})

describe('imbalance', () => {
  const of = (...counts: number[]) =>
    imbalance(fieldProfile({ shape: { kind: 'values', cells: counts.map((count, i) => [`v${i}`, count]) } }))

  it('is 0 for equal counts, and near 1 for next to one value', () => {
    expect(of(5, 5)).toBeCloseTo(0, 15)
    expect(of(7, 7, 7)).toBeCloseTo(0, 15)
    expect(of(1_000_000, 1)).toBeGreaterThan(0.9999)
  })

  it('is what entropy in bits leaves of the most there could be', () => {
    // Shares of 1/2, 1/4, 1/8, 1/8 have 1.75 bits of 2.
    expect(of(4, 2, 1, 1)).toBeCloseTo(0.125, 14)
  })

  it('is 0 for what has one value, or is no set of values', () => {
    expect(of(9)).toBe(0)
    expect(imbalance(fieldProfile({ shape: null }))).toBe(0)
    expect(
      imbalance(
        fieldProfile({
          shape: {
            kind: 'hours',
            cells: [
              [0, 9],
              [1, 1],
            ],
          },
        }),
      ),
    ).toBe(0)
  })
})
