import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DyadicHistogram } from '../../../src/core/sketches/dyadic-histogram.ts'
import { LogHistogram } from '../../../src/core/sketches/log-histogram.ts'

const highWord = (number: number) => new Uint32Array(Float64Array.of(number).buffer)[1]

function logHistogramOf(...numbers: number[]): LogHistogram {
  const histogram = new LogHistogram()
  for (const number of numbers) histogram.add(highWord(number), 1)
  return histogram
}

describe('LogHistogram', () => {
  it('puts every normal number in a bucket whose middle is within 2^-8 of it', () => {
    const normal = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
      .filter((number) => Math.abs(number) > 1e-300)
    fc.assert(
      fc.property(normal, (number) => {
        const [{ low, high, count }] = logHistogramOf(number).buckets()
        expect(count).toBe(1)
        expect(low).toBeLessThanOrEqual(number)
        expect(high).toBeGreaterThanOrEqual(number)
        expect(Math.abs((low + high) / 2 - number)).toBeLessThanOrEqual(Math.abs(number) / 256)
      }),
    )
  })

  it('lists buckets by rising number, across zero', () => {
    const lows = logHistogramOf(5, -2, 0, 1e-9, -1e9, 5).buckets()
    expect(lows.map(({ count }) => count)).toEqual([1, 1, 1, 1, 2])
    expect(lows.map(({ low }) => low)).toEqual(lows.map(({ low }) => low).sort((a, b) => a - b))
  })

  it('survives JSON', () => {
    const histogram = logHistogramOf(5, -2, 0, 1e-9, 7e200)
    expect(LogHistogram.fromJSON(JSON.parse(JSON.stringify(histogram))).buckets()).toEqual(
      histogram.buckets(),
    )
  })
})

function dyadicOf(values: readonly number[]): DyadicHistogram {
  const histogram = new DyadicHistogram()
  for (const value of values) {
    histogram.cover(value, value)
    histogram.add(value, 1)
  }
  return histogram
}

describe('DyadicHistogram', () => {
  const times = fc.array(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), { minLength: 1 })

  it('is the same in any order and any parts', () => {
    fc.assert(
      fc.property(times, fc.nat(9), (values, cut) => {
        const merged = dyadicOf(values.slice(cut).reverse())
        merged.merge(DyadicHistogram.fromJSON(JSON.parse(JSON.stringify(dyadicOf(values.slice(0, cut))))))
        expect(merged.toJSON()).toEqual(dyadicOf(values).toJSON())
      }),
    )
  })

  it('holds every value within its bounds, in at most 2048 buckets', () => {
    fc.assert(
      fc.property(times, (values) => {
        const buckets = dyadicOf(values).buckets()
        expect(buckets.length).toBeLessThanOrEqual(2048)
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        for (const value of values)
          expect(buckets.some(({ low, high }) => low <= value && value < high)).toBe(true)
      }),
    )
  })

  it('splits a day to about a minute', () => {
    const [{ low, high }] = dyadicOf([0, 86_399_999_999]).buckets()
    expect(high - low).toBe(2 ** 26)
  })
})
