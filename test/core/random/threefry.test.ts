import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBlock } from '../../../src/core/random/stream.ts'
import { decryptBlock } from '../../../src/core/random/threefry.ts'

const encrypt = (k0: number, k1: number, c0: number, c1: number) =>
  drawBlock({ key: { k0: k0 | 0, k1: k1 | 0 } }, [c0, c1])
const hex = (words: readonly number[]) =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')

describe('threefry-2x32, 13 rounds', () => {
  // kat_vectors of Random123 1.14, lines "threefry2x32 13".
  it.each([
    [0, 0, 0, 0, '9d1c5ec6 8bd50731'],
    [-1, -1, -1, -1, 'fd36d048 2d17272c'],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'ba3e4725 f27d669e'],
  ])('gives the known answer for key %i %i', (k0, k1, c0, c1, answer) => {
    expect(hex(encrypt(k0, k1, c0, c1))).toBe(answer)
  })

  it('has an inverse for every key and block', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
    fc.assert(
      fc.property(word, word, word, word, (k0, k1, c0, c1) => {
        expect(decryptBlock({ k0, k1 }, encrypt(k0, k1, c0, c1))).toEqual([c0, c1])
      }),
    )
  })
})
