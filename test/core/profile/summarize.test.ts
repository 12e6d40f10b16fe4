import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../src/core/column.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const DAY = Date.parse('2026-11-19T00:00:00Z') * 1000
const HOUR = 3_600_000_000

function profileOf(type: ColumnType, cells: readonly Cell[]) {
  const inspection = new Inspection([fieldOf('field', type)], { dayRows: cells.length })
  if (cells.length > 0) inspection.add(batchOf(plainColumn(type, cells)))
  const profile = summarize(inspection)
  expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
  return profile.fields[0]
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

describe('summarize', () => {
  it('describes few numbers exactly', () => {
    const profile = profileOf('int32', [3, 1, 2, null, 2, 0])
    expect(profile).toMatchObject({
      count: 5,
      nulls: 1,
      distinct: 4,
      isDistinctExact: true,
      min: 0,
      max: 3,
      topError: 0,
    })
    expect(profile.nullShare).toBeCloseTo(1 / 6)
    expect(profile.quantiles).toEqual({ p5: 0, p25: 1, p50: 2, p75: 2, p95: 3 })
    expect(profile.number).toMatchObject({ mean: 1.6, zeros: 1, negatives: 0, nonFinite: 0 })
    expect(profile.number?.standardDeviation).toBeCloseTo(Math.sqrt(1.04), 14)
    expect(profile.histogram).toEqual({ scale: 'linear', edges: [0, 1, 2, 3, 4], counts: [1, 1, 2, 1] })
    expect(profile.top[0]).toEqual({ value: 2, count: 2, share: 0.4 })
  })

  it('has quantiles of many numbers within 2^-8 of the true ones', () => {
    const profile = profileOf(
      'float64',
      upTo(100_000).map((i) => (i + 1) ** 2 / 1e4),
    )
    expect(profile.isDistinctExact).toBe(false)
    const shares = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 }
    for (const [name, share] of Object.entries(shares)) {
      const found = Number(profile.quantiles?.[name as keyof typeof shares])
      expect(Math.abs(found / ((share * 1e5) ** 2 / 1e4) - 1)).toBeLessThan(2 ** -8)
    }
  })

  it('bins every number once, in at most 40 bins', () => {
    const columns = [
      upTo(7),
      upTo(100_000),
      upTo(5000).map((i) => -i / 3),
      [5, 5],
      [-0.25],
      upTo(3000).map((i) => 1 + i ** 4),
    ]
    for (const numbers of columns) {
      const { histogram } = profileOf('float64', numbers)
      expect(total(histogram?.counts ?? [])).toBe(numbers.length)
      expect(histogram?.counts.length).toBeLessThanOrEqual(40)
      expect(histogram?.edges.length).toBe((histogram?.counts.length ?? 0) + 1)
      expect(Number(histogram?.edges[0])).toBeLessThanOrEqual(Math.min(...numbers))
      expect(Number(histogram?.edges.at(-1))).toBeGreaterThanOrEqual(Math.max(...numbers))
    }
  })

  it('shows a long tail on a logarithmic scale', () => {
    const { histogram } = profileOf('float64', [...new Array(100).fill(2), 1, 1e6])
    expect(histogram).toMatchObject({ scale: 'log' })
    expect(histogram?.counts.at(-1)).toBe(1)
  })

  it('gives mean and deviation without loss far from zero', () => {
    const { number } = profileOf('float64', [1e9 + 1, 1e9 + 2, 1e9 + 3])
    expect(number?.mean).toBe(1e9 + 2)
    expect(number?.standardDeviation).toBe(Math.sqrt(2 / 3))
  })

  it('has no deviation for numbers whose squares a double does not hold', () => {
    const { number } = profileOf('float64', [1e300, Number.MAX_VALUE, -Number.MAX_VALUE])
    expect(number).toMatchObject({ mean: 1e300 / 3, standardDeviation: null })
  })

  it('shows times as ISO 8601, by whole hours for a day, and counts the hours of the day', () => {
    const profile = profileOf('timestamp', [DAY, DAY + 1, DAY + 18 * HOUR, DAY + 24 * HOUR - 1])
    expect(profile).toMatchObject({ min: '2026-11-19T00:00:00Z', max: '2026-11-19T23:59:59.999999Z' })
    expect(profile.histogram?.scale).toBe('time')
    expect(profile.histogram?.edges.slice(0, 2)).toEqual(['2026-11-19T00:00:00Z', '2026-11-19T01:00:00Z'])
    expect(profile.histogram?.counts).toEqual(profile.hours)
    expect(profile.hours).toEqual(upTo(24).map((hour) => ({ 0: 2, 18: 1, 23: 1 })[hour] ?? 0))
  })

  it('counts hours of times before 1970', () => {
    expect(profileOf('timestamp', [-1]).hours?.at(-1)).toBe(1)
  })

  it('describes texts by length and frequency', () => {
    const profile = profileOf('string', ['é', 'abc', 'abc', null])
    expect(profile).toMatchObject({
      min: null,
      quantiles: null,
      number: null,
      length: { min: 2, mean: 8 / 3, max: 3 },
    })
    expect(profile.top.map(({ value }) => value)).toEqual(['abc', 'é'])
    expect(profile.examples).toEqual([])
  })

  it('gives examples, and no ranking, of texts that never recur', () => {
    const profile = profileOf(
      'string',
      upTo(5000).map((i) => `text ${i}`),
    )
    expect(profile.top).toEqual([])
    expect(profile.examples.length).toBe(8)
    expect(profile.distinct).toBeLessThanOrEqual(5000)
    expect(profile.distinct).toBeGreaterThan(4750)
  })

  it('shows booleans as such', () => {
    expect(profileOf('bool', [1, 0, 1]).top).toEqual([
      { value: true, count: 2, share: 2 / 3 },
      { value: false, count: 1, share: 1 / 3 },
    ])
  })

  it.each(['bool', 'int64', 'float64', 'timestamp', 'string'] as const)(
    'survives a %s column of nulls and one of no rows',
    (type) => {
      expect(profileOf(type, [null, null])).toMatchObject({
        count: 0,
        nulls: 2,
        min: null,
        distinct: 0,
        top: [],
      })
      expect(profileOf(type, [])).toMatchObject({ count: 0, nulls: 0, nullShare: 0, histogram: null })
    },
  )
})
