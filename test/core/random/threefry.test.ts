import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptBlocks, type Key } from '../../../src/core/random/threefry.ts'

const encrypt = (k0: number, k1: number, c0: number, c1: number) => {
  const block = [Int32Array.of(c0), Int32Array.of(c1)] as const
  encryptBlocks({ k0: k0 | 0, k1: k1 | 0 }, block, block, 1)
  return [block[0][0], block[1][0]] as const
}
const hex = (words: readonly number[]) =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24]

/** The rounds backwards, as a loop: a block has one inverse, so ids made of different coordinates differ. */
function decryptBlock({ k0, k1 }: Key, x: number, y: number): [number, number] {
  const schedule = [k0, k1, 0x1bd11bda ^ k0 ^ k1]
  for (let round = 13; round > 0; round--) {
    if (round % 4 === 0) {
      const injection = round / 4
      x = (x - schedule[injection % 3]) | 0
      y = (y - schedule[(injection + 1) % 3] - injection) | 0
    }
    const rotation = ROTATIONS[(round - 1) % 8]
    y ^= x
    y = (y >>> rotation) | (y << (32 - rotation))
    x = (x - y) | 0
  }
  return [(x - k0) | 0, (y - k1) | 0]
}

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
        const [x, y] = encrypt(k0, k1, c0, c1)
        expect(decryptBlock({ k0, k1 }, x, y)).toEqual([c0, c1])
      }),
    )
  })
})
