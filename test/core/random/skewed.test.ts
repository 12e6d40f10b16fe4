import { describe, expect, it } from 'vitest'
import { SkewedChoice } from '../../../src/core/random/skewed.ts'
import { openStream, uniformAt } from '../../../src/core/random/stream.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

const DRAWS = 60_000

/** So many choices for all. */
const of = (choices: number) => ({ sizes: Float64Array.of(choices), codes: null })

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
    const u = Float64Array.from({ length: DRAWS }, (_, i) => uniformAt(stream, i, 0))
    for (const chosen of choice.pick(u, of(choices))) counts[chosen]++
    const below = (i: number) => (i / choices) ** (1 / skew)
    const expected = (i: number) => DRAWS * (below(i + 1) - below(i))
    expect(chiSquare(counts, expected)).toBeLessThan(chiSquareLimit(choices - 1, 1e-4))
  })

  it('stays within the choices at the ends of the unit interval, of few and of many', () => {
    for (const choices of [1, 2, 4096, 4097, 1e9])
      for (const u of [2 ** -53, 1 - 2 ** -53]) {
        const [picked] = new SkewedChoice(1.5).pick(Float64Array.of(u), of(choices))
        expect(picked).toBeGreaterThanOrEqual(0)
        expect(picked).toBeLessThan(choices)
      }
  })

  it('picks for each item of as many as its code says, of few and of many in one go', () => {
    const stream = openStream(4, ['each'])
    const sizes = Float64Array.of(3, 5000, 40, 1e6)
    const codes = Int32Array.from({ length: 1000 }, (_, i) => i % sizes.length)
    const u = Float64Array.from(codes, (_, i) => uniformAt(stream, i, 0))
    for (const skew of [1, 1.7]) {
      const choice = new SkewedChoice(skew)
      const one = (i: number) => choice.pick(u.slice(i, i + 1), of(sizes[codes[i]]))[0]
      expect([...choice.pick(u.slice(), { sizes, codes })]).toEqual(Array.from(codes, (_, i) => one(i)))
    }
  })
})
