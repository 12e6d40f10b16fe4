import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctNumbers } from '../../../src/core/world/distinct.ts'
import { orderByTime } from '../../../src/core/world/order-by-time.ts'

describe('rows of entities, by time', () => {
  it('are in order within each entity, equal times as they were', () => {
    const groups = fc.array(fc.array(fc.nat(50), { maxLength: 40 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(groups, fc.nat(1), (groups, isWide) => {
        // Times of one day lie close together, and far from 0.
        const times = groups.flat().map((time) => 1.79e15 + time * (isWide ? 1.7e9 : 1))
        const starts = Int32Array.from(
          { length: groups.length + 1 },
          (_, i) => groups.slice(0, i).flat().length,
        )
        const expected = groups.flatMap((_, g) =>
          Array.from({ length: starts[g + 1] - starts[g] }, (_, i) => starts[g] + i).sort(
            (a, b) => times[a] - times[b] || a - b,
          ),
        )
        expect([...orderByTime(Float64Array.from(times), starts)]).toEqual(expected)
      }),
    )
  })
})

describe('numbers one by one', () => {
  it('come in order of first use, those of items without one left out', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.boolean()), { maxLength: 200 })
    fc.assert(
      fc.property(some, fc.boolean(), (items, mayLack) => {
        const all = Float64Array.from(items, ([number]) => number * 1_000_003)
        const valid = mayLack ? Uint8Array.from(items, ([, has]) => Number(has)) : null
        const { numbers, codes } = distinctNumbers(all, valid)
        const has = (i: number) => valid === null || valid[i] === 1
        const expected = [...new Set([...all].filter((_, i) => has(i)))]
        expect([...numbers]).toEqual(expected.length === 0 ? [0] : expected)
        for (const [i, code] of codes.entries())
          expect(has(i) ? numbers[code] : code).toBe(has(i) ? all[i] : 0)
      }),
    )
  })
})
