import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawBits,
  drawChance,
  drawUniform,
  uniformAt,
  unitInterval,
} from '../../../src/core/random/stream.ts'
import { decryptBlock } from '../../../src/core/random/threefry.ts'

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const counters = fc
  .array(fc.tuple(word, word), { minLength: 1, maxLength: 40 })
  .map((pairs) => [Int32Array.from(pairs, ([c]) => c), Int32Array.from(pairs, ([, c]) => c)] as const)

/** More than are drawn at a time. */
const MANY = 5000

describe('draws for many coordinates at once', () => {
  it('encrypt each block by itself, however many there are', () => {
    fc.assert(
      fc.property(word, word, counters, (k0, k1, at) => {
        const [x, y] = drawBits({ key: { k0, k1 } }, at, at[0].length)
        for (let i = 0; i < x.length; i++)
          expect(decryptBlock({ k0, k1 }, [x[i], y[i]])).toEqual([at[0][i], at[1][i]])
      }),
    )
  })

  it('take the first of longer arrays, and leave those as they are', () => {
    const stream = { key: { k0: 1, k1: 2 } }
    const [c0, c1] = [Int32Array.from({ length: MANY }, (_, i) => i), new Int32Array(MANY).fill(7)]
    const [three] = drawBits(stream, [c0, c1], 3)
    const [all] = drawBits(stream, [c0, c1], MANY)
    expect([...three]).toEqual([...all.subarray(0, 3)])
    expect(c0.every((c, i) => c === i) && c1.every((c) => c === 7)).toBe(true)
  })

  it('make uniforms and chances of the same bits, one by one or all at once', () => {
    fc.assert(
      fc.property(counters, fc.double({ min: 0, max: 1, noNaN: true }), (at, chance) => {
        const stream = { key: { k0: 5, k1: -6 } }
        const n = at[0].length
        const [high, low] = drawBits(stream, at, n)
        const expected = Array.from({ length: n }, (_, i) => unitInterval(high[i], low[i]))
        expect([...drawUniform(stream, at, n)]).toEqual(expected)
        expect(expected.map((_, i) => uniformAt(stream, at[0][i], at[1][i]))).toEqual(expected)
        const flags = drawChance(stream, { at, length: n }, chance)
        expect([...flags]).toEqual(expected.map((u) => Number(u < chance)))
      }),
    )
  })

  it('are the same for any number of them', () => {
    const at = [Int32Array.from({ length: MANY }, (_, i) => i), new Int32Array(MANY)] as const
    const stream = { key: { k0: 3, k1: 4 } }
    const all = drawUniform(stream, at, MANY)
    expect(Array.from(all, (_, i) => uniformAt(stream, i, 0))).toEqual([...all])
    const flags = drawChance(stream, { at, length: MANY }, 0.3)
    expect([...flags]).toEqual(Array.from(all, (u) => Number(u < 0.3)))
  })
})
