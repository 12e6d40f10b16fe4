import { describe, expect, it } from 'vitest'
import { SkewedChoice } from '../../../src/core/random/skewed.ts'
import { openStream, uniformAt } from '../../../src/core/random/stream.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

const DRAWS = 60_000

describe('SkewedChoice', () => {
  it.each([
    [1, 7],
    [1.6, 6],
    [2.5, 40],
    [0.5, 12],
  ])('with skew %d gives each of %i choices its chance', (skew, choices) => {
    const stream = openStream(3, [`${skew}`])
    const choice = new SkewedChoice(skew)
    const counts = new Int32Array(choices)
    for (let i = 0; i < DRAWS; i++) counts[choice.pick(uniformAt(stream, i, 0), choices)]++
    const below = (i: number) => (i / choices) ** (1 / skew)
    const expected = (i: number) => DRAWS * (below(i + 1) - below(i))
    expect(chiSquare(counts, expected)).toBeLessThan(chiSquareLimit(choices - 1, 1e-4))
  })

  it('stays within the choices at the ends of the unit interval, of few and of many', () => {
    for (const choices of [1, 2, 4096, 4097, 1e9])
      for (const u of [2 ** -53, 1 - 2 ** -53]) {
        const picked = new SkewedChoice(1.5).pick(u, choices)
        expect(picked).toBeGreaterThanOrEqual(0)
        expect(picked).toBeLessThan(choices)
      }
  })
})
