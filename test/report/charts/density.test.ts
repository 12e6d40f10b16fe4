import { describe, expect, it } from 'vitest'
import { describeDensity, SHADES, shades } from '../../../src/report/charts/density.ts'

describe('shades', () => {
  it('joins neighbours of one shade, leaves out what is empty, and goes by the root of the count', () => {
    const runs = shades([
      [0, 64, 64, 1],
      [16, 0, 16, 16],
    ])
    expect(runs).toHaveLength(SHADES)
    expect(runs[SHADES - 1]).toEqual([{ x: [1, 3], y: 0 }])
    // The root of a quarter is a half; of a 64th an eighth.
    expect(runs[SHADES / 2 - 1]).toEqual([
      { x: [0, 1], y: 1 },
      { x: [2, 4], y: 1 },
    ])
    expect(runs[0]).toEqual([{ x: [3, 4], y: 0 }])
  })
})

describe('describeDensity', () => {
  const x = { field: 'amount', scale: 'linear', edges: [0, 10, 20] } as const
  const y = { field: 'channel', values: ['POS', 'WEB'] }
  it('names the values of most rows', () => {
    const counts = [
      [1, 2],
      [3, 40],
    ]
    expect(describeDensity({ x, y, counts })).toBe(
      'Most sampled rows, 40, have amount 10 to 20 and channel WEB.',
    )
    expect(describeDensity({ x, y, counts: [[0, 0]] })).toBe('No sampled row has both values.')
  })
})
