import { describe, expect, it } from 'vitest'
import { sampleRowsOf } from '../../../src/core/profile/sample-rows.ts'
import { sampledCells } from './sampled.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)
const placesOf = (rows: number) =>
  sampleRowsOf(
    [sampledCells('n', 'numeric', upTo(rows))],
    upTo(rows).map((i) => 10 * i),
  ).map(({ row, values }) => {
    expect(row).toBe(10 * Number(values[0]))
    return values[0]
  })

describe('sampleRowsOf', () => {
  it.each([
    [0, []],
    [3, [0, 1, 2]],
    [7, [0, 1, 2, 3, 4, 5, 6]],
    [10, upTo(10)],
    [105, [0, 1, 2, 3, 4, 24, 44, 64, 84, 104]],
  ])('takes of %i rows %j', (rows, expected) => expect(placesOf(rows)).toEqual(expected))

  it('shows values as JSON has them', () => {
    const fields = [
      sampledCells('time', 'time', [1.5e6, null]),
      sampledCells('flag', 'boolean', [1, 0]),
      sampledCells('text', 'text', ['x'.repeat(300), null]),
      sampledCells('number', 'numeric', [Number.NaN, -0.5]),
    ]
    expect(sampleRowsOf(fields, [4, 9])).toEqual([
      { row: 4, values: ['1970-01-01T00:00:01.500000Z', true, `${'x'.repeat(199)}…`, 'NaN'] },
      { row: 9, values: [null, false, null, -0.5] },
    ])
  })
})
