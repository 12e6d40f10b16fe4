import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { filled, placeOf } from '../../../src/core/kernel/memory.ts'
import { BinnedDensity, wrappedNormalWeights } from '../../../src/core/random/density.ts'
import { buildAliasTable, joinAliasTables } from '../../../src/core/random/weighted.ts'

const weights = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 1e-3))

describe('buildAliasTable', () => {
  it('gives each value its share of the unit interval', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const { cut, choices } = buildAliasTable(list)
        const share = new Float64Array(list.length)
        for (let i = 0; i < list.length; i++) {
          share[choices[2 * i + 1]] += cut[i] / list.length
          share[choices[2 * i]] += (1 - cut[i]) / list.length
        }
        const total = list.reduce((sum, weight) => sum + weight, 0)
        list.forEach((weight, i) => {
          expect(share[i]).toBeCloseTo(weight / total, 9)
        })
      }),
    )
  })

  it('never picks a weight of zero, nor past the end', () => {
    const { starts, cut, choices } = joinAliasTables([
      { weights: [1], choices: Int32Array.of(7) },
      { weights: [0, 1, 0, 3], choices: Int32Array.of(0, 1, 2, 3) },
    ])
    const u = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)
    u[999] = 1 - 2 ** -53
    const codes = Int32Array.from(u, (_, i) => (i % 3) - 1)
    const picked = filled(new Int32Array(u.length), (out) =>
      kernel.chooseCodesByTables(
        placeOf(u),
        u.length,
        placeOf(codes),
        placeOf(starts),
        placeOf(cut),
        placeOf(choices),
        out,
      ),
    )
    const allowed = [[0], [7], [1, 3]]
    for (const [i, choice] of picked.entries()) expect(allowed[codes[i] + 1], `${i}`).toContain(choice)
    expect(new Set(picked)).toEqual(new Set([0, 7, 1, 3]))
  })
})

const pointOf = (density: BinnedDensity, u: number) => density.toPoints(Float64Array.of(u))[0]

describe('BinnedDensity', () => {
  it('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (list, u) => {
        const x = pointOf(new BinnedDensity(list), u)
        const total = list.reduce((sum, weight) => sum + weight, 0)
        const bin = Math.floor(x * list.length)
        const before = list.slice(0, bin).reduce((sum, weight) => sum + weight, 0)
        expect((before + list[bin] * (x * list.length - bin)) / total).toBeCloseTo(u, 6)
      }),
    )
  })

  it('has before each point the mass that leads back to it', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (list, u) => {
        const density = new BinnedDensity(list)
        expect(density.before(pointOf(density, u))).toBeCloseTo(u, 9)
      }),
    )
    expect(new BinnedDensity([0, 3, 1]).before(0.5)).toBe(0.375)
    expect([0, 1].map((point) => new BinnedDensity([0, 3, 1]).before(point))).toEqual([0, 1])
  })

  it('is below 1 for the greatest uniform', () => {
    expect(pointOf(new BinnedDensity([1, 2, 3]), 1 - 2 ** -53)).toBeLessThan(1)
  })
})

describe('wrappedNormalWeights', () => {
  it('peaks where it should and joins at midnight', () => {
    const hours = wrappedNormalWeights(24, { peak: 18, sigma: 3, period: 24 })
    expect(hours[17]).toBeCloseTo(hours[18], 9)
    expect(Math.max(...hours)).toBe(Math.max(hours[17], hours[18]))
    expect(hours[0]).toBeCloseTo(hours[11], 9)
  })
})
