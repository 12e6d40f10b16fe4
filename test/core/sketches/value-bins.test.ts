import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../src/core/column.ts'
import { hashValues } from '../../../src/core/sketches/hashed-values.ts'
import { TextOrder } from '../../../src/core/sketches/text-order.ts'
import { ValueBins } from '../../../src/core/sketches/value-bins.ts'

const ones = (values: readonly unknown[]) => new Float64Array(values.length).fill(1)

function binsOf(type: ColumnType, values: readonly (string | number)[]): ValueBins {
  const bins = new ValueBins(type)
  bins.add(hashValues(values), ones(values))
  return bins
}

function orderOf(texts: readonly string[]): TextOrder {
  const order = new TextOrder()
  order.add(hashValues(texts), ones(texts))
  return order
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{0}', 'é'), maxLength: 5 })
const VALUES = {
  float64: fc.double(),
  int64: fc.oneof(fc.integer(), fc.integer({ min: 1_700_000_000, max: 1_700_086_400 })),
  timestamp: fc.integer({ min: -1e15, max: 2e15 }),
  string: text,
} as const

describe('ValueBins', () => {
  it.each(Object.keys(VALUES) as (keyof typeof VALUES)[])(
    'of %s are the same in any order, in any parts and through JSON',
    (type) => {
      fc.assert(
        fc.property(
          fc.array<string | number>(VALUES[type], { maxLength: 600 }),
          fc.nat(600),
          (values, cut) => {
            const merged = binsOf(type, values.slice(cut).reverse())
            const first = binsOf(type, values.slice(0, cut))
            merged.merge(new ValueBins(type, JSON.parse(JSON.stringify(first))))
            expect(merged.toJSON()).toEqual(binsOf(type, values).toJSON())
          },
        ),
        { numRuns: 50 },
      )
    },
  )

  it('put values in order', () => {
    const numbers = [Number.NEGATIVE_INFINITY, -1e300, -7, -1e-9, 0, 1e-9, 0.5, 3, 1e300, Number.NaN]
    const all = binsOf('float64', numbers)
    const places = numbers.map((number) => binsOf('float64', [number]).countsIn(all).number.indexOf(1))
    const finite = places.slice(1, -1)
    expect(finite).toEqual(finite.toSorted((a, b) => a - b))
    expect([places[0], places.at(-1)]).toEqual([-1, -1])
  })

  it('tell numbers apart that are close, far from 0', () => {
    const numbers = Array.from({ length: 512 }, (_, i) => 1.7e9 + i)
    const { number } = binsOf('float64', numbers).countsIn(binsOf('float64', numbers))
    expect(number.filter((count) => count > 0).length).toBeGreaterThanOrEqual(256)
  })
})

describe('TextOrder', () => {
  it('counts by the two bytes after what all texts share', () => {
    const texts = ['CARD-07', 'CARD-31', 'CARD-315', 'CARD-3']
    const order = orderOf(texts)
    const counts = order.countsIn(order)
    const pairs = [...counts.entries()].filter(([, count]) => count > 0)
    const pairOf = (bytes: string) => bytes.charCodeAt(0) * 256 + bytes.charCodeAt(1)
    expect(pairs).toEqual([
      [pairOf('07'), 1],
      [pairOf('3\u{0}'), 1],
      [pairOf('31'), 2],
    ])
  })

  it('has the bins of more texts that share less', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.array(text), (texts, others) => {
        const all = orderOf([...texts, ...others])
        const [total, some, rest] = [all, orderOf(texts), orderOf(others)].map((order) => order.countsIn(all))
        expect(some.map((count, pair) => count + rest[pair])).toEqual(total)
      }),
      { numRuns: 30 },
    )
  })
})
