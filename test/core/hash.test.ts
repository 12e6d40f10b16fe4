import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashDoubles, Murmur3 } from '../../src/core/hash.ts'

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function digestOf(bytes: Uint8Array, seed: number): Uint8Array {
  const murmur = new Murmur3(seed)
  murmur.hash(viewOf(bytes), 0, bytes.length)
  return new Uint8Array(murmur.words.buffer.slice(0))
}

describe('Murmur3', () => {
  it("gives SMHasher's verification value of MurmurHash3_x86_128", () => {
    // KeysetTest.cpp, VerificationTest: hash the keys {}, {0}, {0,1}, … with seeds 256, 255, …, then all the results.
    const results = new Uint8Array(256 * 16)
    for (let length = 0; length < 256; length++) {
      const key = Uint8Array.from({ length }, (_, i) => i)
      results.set(digestOf(key, 256 - length), 16 * length)
    }
    expect(viewOf(digestOf(results, 0)).getUint32(0, true)).toBe(0xb3ece62a)
  })

  it('hashes a range as the bytes it holds, wherever it lies', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(7), (bytes, offset) => {
        const shifted = new Uint8Array(offset + bytes.length + 9).fill(0xee)
        shifted.set(bytes, offset)
        const murmur = new Murmur3(7)
        murmur.hash(viewOf(shifted), offset, offset + bytes.length)
        expect(new Uint8Array(murmur.words.buffer)).toEqual(digestOf(bytes, 7))
      }),
    )
  })
})

describe('hashDoubles', () => {
  it('hashes each double as its eight bytes, repeated or not', () => {
    const some = fc.oneof(fc.double(), fc.constantFrom(0, 1, Number.NaN))
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (numbers) => {
        const doubles = Float64Array.from(numbers)
        const [first, second] = [new Uint32Array(20), new Uint32Array(20)]
        hashDoubles(new Uint32Array(doubles.buffer), numbers.length, first, second)
        for (const [i] of numbers.entries()) {
          const digest = viewOf(digestOf(new Uint8Array(doubles.slice(i, i + 1).buffer), 0))
          expect([first[i], second[i]]).toEqual([digest.getUint32(0, true), digest.getUint32(4, true)])
        }
      }),
    )
  })
})
