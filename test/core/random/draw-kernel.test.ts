import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawChances, drawUniforms, encryptBlocks } from '../../../src/core/random/draw-kernel.ts'
import { unitInterval } from '../../../src/core/random/stream.ts'
import { decryptBlock } from '../../../src/core/random/threefry.ts'

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const counters = fc
  .array(fc.tuple(word, word), { minLength: 1, maxLength: 40 })
  .map((pairs) => [Int32Array.from(pairs, ([c]) => c), Int32Array.from(pairs, ([, c]) => c)] as const)

/** More than there is room for at first. */
const MANY = 5000

describe('draws for many coordinates at once', () => {
  it('encrypt each block by itself, however many there are', () => {
    fc.assert(
      fc.property(word, word, counters, (k0, k1, [c0, c1]) => {
        const [x, y] = encryptBlocks({ k0, k1 }, [c0, c1], c0.length)
        for (let i = 0; i < c0.length; i++)
          expect(decryptBlock({ k0, k1 }, [x[i], y[i]])).toEqual([c0[i], c1[i]])
      }),
    )
  })

  it('take the first of longer arrays, and leave those as they are', () => {
    const [c0, c1] = [Int32Array.from({ length: MANY }, (_, i) => i), new Int32Array(MANY).fill(7)]
    const [x] = encryptBlocks({ k0: 1, k1: 2 }, [c0, c1], 3)
    const three = [...x.subarray(0, 3)]
    const [all] = encryptBlocks({ k0: 1, k1: 2 }, [c0, c1], MANY)
    expect([...all.subarray(0, 3)]).toEqual(three)
    expect(c0.every((c, i) => c === i) && c1.every((c) => c === 7)).toBe(true)
  })

  it('make uniforms and chances of the same bits', () => {
    fc.assert(
      fc.property(counters, fc.double({ min: 0, max: 1, noNaN: true }), (at, chance) => {
        const key = { k0: 5, k1: -6 }
        const n = at[0].length
        const [high, low] = encryptBlocks(key, at, n)
        const expected = Array.from({ length: n }, (_, i) => unitInterval(high[i], low[i]))
        const uniforms = new Float64Array(n)
        drawUniforms(key, at, uniforms)
        expect([...uniforms]).toEqual(expected)
        const flags = new Uint8Array(n)
        drawChances(key, at, chance, flags)
        expect([...flags]).toEqual(expected.map((u) => Number(u < chance)))
      }),
    )
  })
})
