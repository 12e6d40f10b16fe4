import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationRatio } from '../../../src/core/statistics/correlation-ratio.ts'
import { cramersV } from '../../../src/core/statistics/cramers-v.ts'
import { pearson } from '../../../src/core/statistics/pearson.ts'
import { skewness } from '../../../src/core/statistics/skewness.ts'
import { rankedOf, spearman } from '../../../src/core/statistics/spearman.ts'
import { type Codes, codesOf } from '../../../src/core/statistics/value-codes.ts'
import { correlation, mean } from '../../statistics.ts'

const NONE = Number.NaN
/** One and the other are missing once. */
const X = Float64Array.of(1, 2, 2, 3, 5, 8, 13, NONE, 4, 0.5)
const Y = Float64Array.of(2, 1, 4, 4, 9, 7, 20, 3, NONE, -1)

const ranked = (numbers: Float64Array) => rankedOf(codesOf(numbers))

/** Letters by their place in the alphabet; `-`: none. */
const letters = (text: string): Codes => ({
  codes: Int32Array.from(text, (letter) => (letter === '-' ? -1 : letter.charCodeAt(0) - 97)),
  size: 26,
})

describe('codesOf', () => {
  it('numbers values by size, and none that is missing', () => {
    const { codes, size, values } = codesOf(Float64Array.of(5, -1, NONE, 0, 5, -0, Number.MAX_VALUE))
    expect(Array.from(codes)).toEqual([2, 0, -1, 1, 2, 1, 3])
    expect(size).toBe(4)
    expect(Array.from(values)).toEqual([-1, 0, 5, Number.MAX_VALUE])
    expect(codesOf(Float64Array.of(NONE))).toMatchObject({ codes: Int32Array.of(-1), size: 0 })
  })
})

describe('pearson', () => {
  it('is what pandas gives of the complete pairs', () => {
    expect(pearson(X, Y)).toBeCloseTo(0.9462883633858427, 14)
  })

  it('has no value for what does not vary, or overflows', () => {
    expect(pearson(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toBeNull()
    expect(pearson(new Float64Array(7).fill(0.1), Float64Array.of(1, 2, 3, 4, 5, 6, 9))).toBeNull()
    expect(pearson(Float64Array.of(1, NONE), Float64Array.of(NONE, 2))).toBeNull()
    expect(pearson(Float64Array.of(1e200, 2e200, 0), Float64Array.of(1, 2, 3))).toBeNull()
  })

  it('is 1 and -1 for straight lines, never more', () => {
    const line = Float64Array.from({ length: 101 }, (_, i) => 1e9 + i / 7)
    expect(pearson(line, line)).toBe(1)
    expect(
      pearson(
        line,
        line.map((x) => 3 - x),
      ),
    ).toBe(-1)
  })
})

/** Rank of each value by counting those below and alike. */
const slowRanks = (values: readonly number[]) =>
  values.map((a) => values.filter((b) => b < a).length + (values.filter((b) => b === a).length + 1) / 2)

describe('spearman', () => {
  it('is what pandas gives of the complete pairs', () => {
    expect(spearman(ranked(X), ranked(Y))).toBeCloseTo(0.9216867469879518, 14)
  })

  it('is the correlation of ranks worked out anew for each pair of columns', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(NONE))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 40 }), (rows) => {
        const complete = rows.filter((row) => !row.some(Number.isNaN))
        const [xs, ys] = [0, 1].map((side) => complete.map((row) => row[side]))
        const isConstant = new Set(xs).size < 2 || new Set(ys).size < 2
        const [x, y] = [0, 1].map((side) => ranked(Float64Array.from(rows, (row) => row[side])))
        const found = spearman(x, y)
        if (isConstant) expect(found).toBeNull()
        else expect(found).toBeCloseTo(correlation(slowRanks(xs), slowRanks(ys)), 12)
      }),
    )
  })

  it('does not mind a long tail', () => {
    const x = ranked(Float64Array.from({ length: 50 }, (_, i) => i))
    const y = ranked(Float64Array.from({ length: 50 }, (_, i) => 1.5 ** i))
    expect(spearman(x, y)).toBe(1)
  })
})

describe('cramersV', () => {
  it("is the root of scipy's chi-square by Bergsma's formula", () => {
    const [x, y] = ['aaaabbbbccccaabbcc--a', 'xxxyyyyxzzzzxxyyzzx--']
    expect(cramersV(letters(x), letters(y))).toBeCloseTo(0.8277591347639632, 14)
  })

  it('is 1 for another name of the same, and 0 for independent fields', () => {
    expect(cramersV(letters('aabbccaabbcc'), letters('zzyyxxzzyyxx'))).toBe(1)
    expect(cramersV(letters('aaaabbbb'), letters('xyxyxyxy'))).toBe(0)
  })

  it('has no value where a field does not vary, or all differ', () => {
    expect(cramersV(letters('aaaa'), letters('xyxy'))).toBeNull()
    expect(cramersV(letters('ab--'), letters('--xy'))).toBeNull()
    expect(cramersV(letters('abcd'), letters('wxyz'))).toBeNull()
  })
})

describe('correlationRatio', () => {
  it('is the root of the share of variance between groups', () => {
    const numbers = Float64Array.of(1, 2, 3, 4, 6, 5, 10, 1, NONE, 7)
    expect(correlationRatio(numbers, letters('aaabbbccc-'))).toBeCloseTo(0.5519850541454905, 14)
  })

  it('is 1 where a group has one number, 0 where all have one mean', () => {
    expect(correlationRatio(Float64Array.of(1, 1, 5), letters('aab'))).toBe(1)
    expect(correlationRatio(Float64Array.of(1, 3, 2, 2), letters('aabb'))).toBe(0)
    expect(correlationRatio(Float64Array.of(2, 2), letters('ab'))).toBeNull()
  })
})

describe('skewness', () => {
  it.each([
    [[1, 2, 2, NONE, 3, 5, 8, 13, 4, 0.5], 1.5161829581731856],
    [[1, 1, 1, 1, 10], 2.23606797749979],
    [[-1, 0, 1], 0],
  ])('of %j is %d, as pandas gives it', (numbers, expected) => {
    expect(skewness(Float64Array.from(numbers))).toBeCloseTo(expected, 13)
  })

  it.each([[[]], [[1, 2]], [new Array(7).fill(0.1)], [[1e200, -1e200, 5]]])(
    'has no value for %j',
    (numbers) => {
      expect(skewness(Float64Array.from(numbers))).toBeNull()
    },
  )

  it('of an exponential distribution is near 2', () => {
    const exponential = Float64Array.from({ length: 20_000 }, (_, i) => -Math.log((i + 0.5) / 20_000))
    expect(skewness(exponential)).toBeCloseTo(2, 1)
    expect(mean(exponential)).toBeCloseTo(1, 3)
  })
})
