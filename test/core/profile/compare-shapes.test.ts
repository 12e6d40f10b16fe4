import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShapes, type Spread, sumOf } from '../../../src/core/profile/compare-shapes.ts'
import type { Shape } from '../../../src/core/profile/shape.ts'

type Counts = Readonly<Record<string, number>>

const spread = (kind: Shape['kind'], counts: Counts, nulls = 0): Spread => ({
  shape: {
    kind,
    cells: Object.entries(counts).map(([cell, count]) => [kind === 'values' ? cell : Number(cell), count]),
  },
  nulls,
})
const values = (counts: Counts, nulls = 0) => spread('values', counts, nulls)
const numbers = (counts: Counts, nulls = 0) => spread('numbers', counts, nulls)

/** From the definitions, of counts in the same cells. */
function slowly(now: readonly number[], before: readonly number[]) {
  const [rows, rowsBefore] = [now, before].map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const entropy = (shares: readonly number[]) =>
    shares.reduce((sum, share) => sum - (share > 0 ? share * Math.log2(share) : 0), 0)
  const [p, q] = [now.map((count) => count / rows), before.map((count) => count / rowsBefore)]
  const mixed = p.map((share, i) => (share + q[i]) / 2)
  const psi = now.reduce((sum, count, i) => {
    if (count === 0 && before[i] === 0) return sum
    const [a, b] = [Math.max(count, 0.5) / rows, Math.max(before[i], 0.5) / rowsBefore]
    return sum + (a - b) * Math.log(a / b)
  }, 0)
  return { psi, jensenShannon: Math.sqrt(Math.max(0, entropy(mixed) - (entropy(p) + entropy(q)) / 2)) }
}

describe('compareShapes', () => {
  it('gives the index and the distance that numpy and scipy give', () => {
    const found = compareShapes(values({ a: 30, b: 70 }), values({ a: 50, b: 50 }))
    expect(found?.psi).toBeCloseTo(0.1694595720774407, 14)
    expect(found?.jensenShannon).toBeCloseTo(0.1740837293928479, 12)
    // 1 cell more than one, 100 rows each.
    expect(found?.psiByChance).toBe(0.02)
  })

  it('counts a cell without rows as half a row', () => {
    const found = compareShapes(values({ a: 400, b: 350, c: 200, d: 50 }), values({ a: 500, b: 300, c: 200 }))
    expect(found?.psi).toBeCloseTo(0.2579778133291944, 14)
    expect(found?.jensenShannon).toBeCloseTo(0.1743684350597873, 12)
  })

  it('is 0 for the same, and at most 1 in distance for what has nothing in common', () => {
    const same = { a: 3, b: 5 }
    expect(compareShapes(values(same, 2), values({ a: 30, b: 50 }, 20))).toMatchObject({
      psi: 0,
      jensenShannon: 0,
    })
    expect(compareShapes(values({ a: 7 }), values({ b: 9 }))?.jensenShannon).toBe(1)
  })

  it('follows the definitions for hours and missing values', () => {
    const counts = fc.array(fc.nat(50), { minLength: 25, maxLength: 25 })
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const hours = (all: readonly number[]) =>
          spread('hours', Object.fromEntries(all.slice(1).entries()), all[0])
        const found = compareShapes(hours(now), hours(before))
        if (Math.max(...now) === 0 || Math.max(...before) === 0) return expect(found).toBeNull()
        const expected = slowly(now, before)
        expect(found?.psi).toBeCloseTo(expected.psi, 12)
        expect(found?.jensenShannon).toBeCloseTo(expected.jensenShannon, 6)
      }),
    )
  })

  it('joins numbers into bins by quantiles of the reference', () => {
    // 1,000 numbers in 100 cells of 10; the deciles are 100 each.
    const before = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i, 10]))
    const now = { '-5': 60, '0.5': 40, '9.9': 100, 10: 300, 99: 400, 1000: 100 }
    const found = compareShapes(numbers(now, 50), numbers(before, 200))
    const expected = slowly([200, 300, 0, 0, 0, 0, 0, 0, 0, 500, 50], [...new Array(10).fill(100), 200])
    expect(found?.psi).toBeCloseTo(expected.psi, 12)
    expect(found?.jensenShannon).toBeCloseTo(expected.jensenShannon, 10)
  })

  it('keeps a number that many share in one bin', () => {
    const before = { 0: 600, 1: 100, 2: 100, 3: 100, 4: 100 }
    const found = compareShapes(numbers({ 0: 300, 1: 200, 4: 500 }), numbers(before))
    expect(found?.psi).toBeCloseTo(slowly([300, 200, 0, 0, 500], [600, 100, 100, 100, 100]).psi, 12)
  })

  it('joins names that are rare in the reference, and those that it does not have', () => {
    const before = { a: 500, b: 485, c: 9, d: 6 }
    const now = { a: 500, b: 400, c: 40, e: 60 }
    expect(compareShapes(values(now), values(before))?.psi).toBeCloseTo(
      slowly([500, 400, 100], [500, 485, 15]).psi,
      12,
    )
  })

  it('does not depend on the order of cells', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 99 })), {
      selector: ([cell]) => cell,
      minLength: 1,
    })
    const shuffledPair = cells.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffledPair, shuffledPair, ([now, nowMixed], [before, beforeMixed]) => {
        for (const kind of ['numbers', 'values'] as const) {
          const of = (cells: readonly [number, number][]): Spread => ({
            shape: { kind, cells: cells.map(([cell, n]) => [kind === 'values' ? `${cell}` : cell, n]) },
            nulls: 3,
          })
          expect(compareShapes(of(nowMixed), of(beforeMixed))).toEqual(compareShapes(of(now), of(before)))
        }
      }),
    )
  })

  it('compares nothing with nothing', () => {
    expect(compareShapes(values({ a: 1 }), spread('hours', { 1: 1 }))).toBeNull()
    expect(compareShapes(values({}), values({ a: 1 }))).toBeNull()
    expect(compareShapes(values({ a: 1 }), values({}))).toBeNull()
    expect(compareShapes(numbers({ 1: 1 }), numbers({}, 5))?.jensenShannon).toBe(1)
  })
})

describe('sumOf', () => {
  it('adds cells and missing values up', () => {
    const { shape, nulls } = sumOf([values({ a: 1, b: 2 }, 3), values({ b: 4, c: 5 }, 6)])
    expect(new Map(shape.cells)).toEqual(
      new Map([
        ['a', 1],
        ['b', 6],
        ['c', 5],
      ]),
    )
    expect(nulls).toBe(9)
  })
})
