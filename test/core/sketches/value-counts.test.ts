import { describe, expect, it } from 'vitest'
import { hashValues } from '../../../src/core/sketches/hashed-values.ts'
import { ValueCounts } from '../../../src/core/sketches/value-counts.ts'
import { EXACT_VALUES } from '../../../src/core/sketches/value-table.ts'

/** Value i occurs counts[i] times, one after another in steps that mix the values. */
function shuffled(counts: readonly number[]): number[] {
  const values = counts.flatMap((count, value) => new Array<number>(count).fill(value))
  const step = 7919
  return values.map((_, i) => values[(i * step) % values.length])
}

function countsOf(values: readonly (string | number)[], blockRows = 4096): ValueCounts {
  const counts = new ValueCounts()
  for (let start = 0; start < values.length; start += blockRows) {
    const block = values.slice(start, start + blockRows)
    counts.add(hashValues(block), new Float64Array(block.length).fill(1))
  }
  return counts
}

const throughJson = (counts: ValueCounts) => ValueCounts.fromJSON(JSON.parse(JSON.stringify(counts)), false)

describe('ValueCounts', () => {
  it('counts up to 1,024 values exactly', () => {
    const counts = countsOf(shuffled(Array.from({ length: EXACT_VALUES }, (_, i) => 1 + (i % 5))))
    expect(counts.isExact).toBe(true)
    expect(counts.distinct).toBe(EXACT_VALUES)
    expect(counts.frequent().filter(({ value, count }) => count !== 1 + (Number(value) % 5))).toEqual([])
  })

  it('ranks by count', () => {
    expect(countsOf(['b', 'a', 'a', 'c', 'a', 'b']).frequent()).toEqual([
      { value: 'a', count: 3 },
      { value: 'b', count: 2 },
      { value: 'c', count: 1 },
    ])
  })

  it('is the same from any parts, on either side of 1,024 values, and through JSON', () => {
    for (const distinct of [EXACT_VALUES - 1, EXACT_VALUES, EXACT_VALUES + 1, 3000]) {
      const values = shuffled(Array.from({ length: distinct }, (_, i) => 1 + (i % 5)))
      const whole = JSON.stringify(countsOf(values))
      for (const parts of [2, 7, 64]) {
        const merged = new ValueCounts()
        for (let part = 0; part < parts; part++) {
          const [start, end] = [part, part + 1].map((i) => Math.floor((i * values.length) / parts))
          merged.merge(throughJson(countsOf(values.slice(start, end), 100)))
        }
        expect(JSON.stringify(merged)).toBe(whole)
      }
    }
  })

  it('claims to know no frequent values where there are more than it counts', () => {
    const counts = countsOf(shuffled(Array.from({ length: EXACT_VALUES + 1 }, () => 2)))
    expect(counts.isExact).toBe(false)
    expect(counts.frequent()).toEqual([])
  })

  it.each([2000, 20_000, 200_000])('estimates %i distinct values within 5 %', (distinct) => {
    const counts = countsOf(Array.from({ length: distinct }, (_, i) => i * 1.5))
    expect(Math.abs(counts.distinct / distinct - 1)).toBeLessThan(0.05)
  })

  it('is not deceived by one frequent value among many that are unique', () => {
    const counts = countsOf(Array.from({ length: 60_000 }, (_, i) => (i % 2 === 0 ? 0 : i)))
    expect(Math.abs(counts.distinct / 30_001 - 1)).toBeLessThan(0.05)
  })

  it('estimates distinct values that occur unequally often within 5 %', () => {
    const counts = countsOf(shuffled(Array.from({ length: 10_000 }, (_, i) => Math.ceil(5000 / (i + 1)))))
    expect(Math.abs(counts.distinct / 10_000 - 1)).toBeLessThan(0.05)
  })

  it('knows how many there are when every value occurs equally often', () => {
    expect(countsOf(Array.from({ length: 30_000 }, (_, i) => i % 10_000)).distinct).toBe(10_000)
  })

  it('gives the same examples in any order and parts, and none while it knows all', () => {
    const values = Array.from({ length: 5000 }, (_, i) => i)
    const merged = throughJson(countsOf(values.slice(2000).reverse()))
    merged.merge(throughJson(countsOf(values.slice(0, 2000))))
    expect(merged.examples()).toEqual(countsOf(values).examples())
    expect(merged.examples()).toHaveLength(8)
    expect(countsOf([1, 2]).examples()).toEqual([])
  })

  it('counts a sample of many values exactly', () => {
    const twice = Array.from({ length: 12_000 }, (_, i) => i % 6000)
    expect(countsOf(twice).occurrences()).toEqual(new Array(512).fill(2))
  })

  it('finds repeats of 1 % of many values in the sample', () => {
    const values = Array.from({ length: 50_000 }, (_, i) => i)
    const repeated = [...values, ...values.filter((value) => value % 100 === 0)]
    expect(
      countsOf(values)
        .occurrences()
        .filter((count) => count > 1),
    ).toEqual([])
    expect(
      countsOf(repeated)
        .occurrences()
        .filter((count) => count > 1).length,
    ).toBeGreaterThan(0)
  })

  it('keeps odd numbers through JSON', () => {
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    expect(throughJson(countsOf(odd)).frequent()).toEqual(countsOf(odd).frequent())
  })
})
