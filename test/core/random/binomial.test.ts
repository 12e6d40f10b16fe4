import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBinomial } from '../../../src/core/random/binomial.ts'
import { openStream } from '../../../src/core/random/stream.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

const stream = openStream(1, ['binomial'])
const DRAWS = 40_000

/** Probabilities of k successes, by the ratio of neighbouring terms from the mode outwards. */
function probabilities(n: number, p: number): Float64Array {
  const terms = new Float64Array(n + 1)
  const mode = Math.floor((n + 1) * p)
  terms[mode] = 1
  for (let k = mode + 1; k <= n; k++) terms[k] = (terms[k - 1] * (n - k + 1) * p) / (k * (1 - p))
  for (let k = mode - 1; k >= 0; k--) terms[k] = (terms[k + 1] * (k + 1) * (1 - p)) / ((n - k) * p)
  const total = terms.reduce((sum, term) => sum + term, 0)
  return terms.map((term) => term / total)
}

describe('drawBinomial', () => {
  // Both methods, both sides of a half.
  it.each([
    [5, 0.3],
    [40, 0.02],
    [30, 0.9],
    [100, 0.3],
    [1000, 0.5],
    [2000, 0.993],
  ])('has the distribution of %i trials of %d', (n, p) => {
    const expected = probabilities(n, p)
    const bins = [...expected.keys()].filter((k) => expected[k] * DRAWS >= 10)
    const observed = new Int32Array(n + 1)
    for (let i = 0; i < DRAWS; i++) observed[drawBinomial(stream, [i, n], n, p)]++
    const statistic = chiSquare(
      bins.map((k) => observed[k]),
      (bin) => expected[bins[bin]] * DRAWS,
    )
    expect(statistic).toBeLessThan(chiSquareLimit(bins.length - 1, 1e-4))
  })

  it.each([
    [1e6, 0.25],
    [1e10, 0.7],
  ])('has the mean and variance of %i trials of %d', (n, p) => {
    let [sum, squares] = [0, 0]
    for (let i = 0; i < DRAWS; i++) {
      const deviation = drawBinomial(stream, [i, 3], n, p) - n * p
      sum += deviation
      squares += deviation ** 2
    }
    const variance = n * p * (1 - p)
    expect(Math.abs(sum / DRAWS)).toBeLessThan(4.5 * Math.sqrt(variance / DRAWS))
    expect(Math.abs(squares / DRAWS / variance - 1)).toBeLessThan(4.5 * Math.sqrt(2 / DRAWS))
  })

  it('lies in 0..n, and at the ends for certainties', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (n, p, at) => {
        const k = drawBinomial(stream, [at, 0], n, p)
        expect(k).toBeGreaterThanOrEqual(0)
        expect(k).toBeLessThanOrEqual(n)
        expect(Number.isInteger(k)).toBe(true)
      }),
    )
    expect(drawBinomial(stream, [0, 0], 9, 0)).toBe(0)
    expect(drawBinomial(stream, [0, 0], 9, 1)).toBe(9)
  })
})
