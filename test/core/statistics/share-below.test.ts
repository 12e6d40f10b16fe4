import { describe, expect, it } from 'vitest'
import type { DrawnInteger, DrawnReal, RealShape } from '../../../src/core/distribution.ts'
import { shareBelow, sharesOfIntegers } from '../../../src/core/statistics/share-below.ts'

const integer = (min: number, max: number, skew = 1): DrawnInteger => ({ kind: 'integer', min, max, skew })

const real = (shape: RealShape, more: Partial<DrawnReal> = {}): DrawnReal => ({
  kind: 'real',
  shape,
  factor: 1,
  shift: 0,
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  decimals: null,
  ...more,
})
const UNIFORM: RealShape = { kind: 'uniform', from: 0, to: 10 }

describe('the share of whole numbers below an edge', () => {
  it.each([
    [1, false, 0],
    [1, true, 0.25],
    [2, false, 0.25],
    [2.5, false, 0.5],
    [2.5, true, 0.5],
    [4, false, 0.75],
    [4, true, 1],
    [9, false, 1],
    [-9, true, 0],
  ])('of 1 to 4 at %d (closed: %j) is %d', (edge, isClosed, below) => {
    expect(shareBelow(integer(1, 4), edge, isClosed)).toBe(below)
  })

  it('favours the small ones by the skew', () => {
    // u² below ½ for u below √½.
    expect(sharesOfIntegers(integer(1, 2, 2))[0]).toBeCloseTo(Math.SQRT1_2, 14)
    expect(sharesOfIntegers(integer(-1, 1))).toEqual([1 / 3, 2 / 3 - 1 / 3, 1 - 2 / 3])
  })
})

describe('the share of real numbers below an edge', () => {
  it('is that of the shape, times a factor and shifted', () => {
    expect(shareBelow(real(UNIFORM), 4, false)).toBe(0.4)
    expect(shareBelow(real(UNIFORM, { factor: 2, shift: 1 }), 4, false)).toBe(0.15)
    expect(
      shareBelow(real({ kind: 'normal', mean: 5, stddev: 2 }), 5 + 2 * 1.959963984540054, false),
    ).toBeCloseTo(0.975, 12)
    expect(shareBelow(real({ kind: 'lognormal', mean: 1, stddev: 2 }), Math.E, false)).toBeCloseTo(0.5, 12)
    expect(shareBelow(real({ kind: 'exponential', rate: 2 }), 0.5, false)).toBeCloseTo(1 - Math.exp(-1), 12)
  })

  it.each<RealShape>([
    { kind: 'exponential', rate: 2 },
    { kind: 'lognormal', mean: 0, stddev: 1 },
  ])('is 0 up to 0, and 1 at infinity: %j', (shape) => {
    for (const edge of [-1, 0, 1e-310]) expect(shareBelow(real(shape), edge, true)).toBeLessThan(1e-300)
    expect(shareBelow(real(shape), Number.POSITIVE_INFINITY, false)).toBe(1)
  })

  it('heaps up at the numbers that others are clamped to', () => {
    const clamped = real(UNIFORM, { min: 2, max: 8 })
    expect(shareBelow(clamped, 2, false)).toBe(0)
    expect(shareBelow(clamped, 2, true)).toBe(0.2)
    expect(shareBelow(clamped, 8, false)).toBe(0.8)
    expect(shareBelow(clamped, 8, true)).toBe(1)
  })

  it('goes by halves of the last decimal', () => {
    const rounded = real(UNIFORM, { decimals: 0 })
    // Rounded half up, [2.5, 3.5) becomes 3.
    expect(shareBelow(rounded, 3, false)).toBe(0.25)
    expect(shareBelow(rounded, 3, true)).toBe(0.35)
    expect(shareBelow(rounded, 3.2, false)).toBe(0.35)
    expect(shareBelow(real(UNIFORM, { decimals: 1 }), 3.25, false)).toBeCloseTo(0.325, 14)
    // Clamped first, then rounded: from 2.4 on they become 2.
    const clamped = real(UNIFORM, { min: 2.4, decimals: 0 })
    expect(shareBelow(clamped, 2, false)).toBe(0)
    expect(shareBelow(clamped, 2, true)).toBe(0.25)
  })
})
