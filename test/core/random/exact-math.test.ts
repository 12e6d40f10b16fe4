import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exp, ln, normalQuantile, power } from '../../../src/core/random/exact-math.ts'

const ULP = 2 ** -52
/** Evenly spread in [low, high], 20,000 of them. */
const spread = (low: number, high: number) =>
  Array.from({ length: 20_000 }, (_, i) => low + ((i + 0.37) * (high - low)) / 20_000)
const worst = (xs: number[], error: (x: number) => number) =>
  xs.reduce((most, x) => Math.max(most, error(x)), 0)

describe('exact-math', () => {
  it('agrees with the platform to 2 units in the last place: exp', () => {
    expect(worst(spread(-700, 700), (x) => Math.abs(exp(x) / Math.exp(x) - 1))).toBeLessThan(2 * ULP)
  })

  it('agrees with the platform to 2 units in the last place: ln', () => {
    const xs = spread(-300, 300).map((power10) => 10 ** power10)
    expect(worst(xs, (x) => Math.abs(ln(x) / Math.log(x) - 1))).toBeLessThan(2 * ULP)
    expect(worst(spread(0.5, 2), (x) => Math.abs(ln(x) - Math.log(x)))).toBeLessThan(2 * ULP)
  })

  it('overflows and underflows as exponentials do', () => {
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(-750)).toBe(0)
    expect(exp(0)).toBe(1)
  })

  // Values of the percentage points to 16 digits, from tables.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('has the percentage point of %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13)
  })

  it('raises to powers', () => {
    expect(power(0.25, 0.5)).toBeCloseTo(0.5, 15)
    expect(power(0.3, 1)).toBe(0.3)
  })

  it('is of operations that IEEE 754 fixes: the sources name no others', () => {
    for (const name of ['exact-math', 'normal', 'binomial']) {
      const source = readFileSync(new URL(`../../../kernel/random/${name}.ts`, import.meta.url), 'utf8')
      expect(source).not.toMatch(/\bMath\.(?!LOG2E|SQRT2)|relaxed/)
    }
  })
})
