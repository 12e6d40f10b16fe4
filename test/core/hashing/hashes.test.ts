import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Utf8 } from '../../../src/core/column.ts'
import { hexOfSum } from '../../../src/core/hashing/hash-sum.ts'
import { BLOCK_ROWS, type Hashes, hashDoubles, hashTexts } from '../../../src/core/hashing/hashes.ts'
import { RowHashes } from '../../../src/core/hashing/row-hashes.ts'
import { FullMemoryError } from '../../../src/core/kernel/memory.ts'
import { Murmur3 } from './murmur3.ts'

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function digestOf(bytes: Uint8Array, seed: number): Uint8Array {
  const murmur = new Murmur3(seed)
  murmur.hash(viewOf(bytes), 0, bytes.length)
  return new Uint8Array(murmur.words.buffer.slice(0))
}

describe('Murmur3, by which the kernel is judged', () => {
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

const room = (n: number): Hashes => ({ first: new Uint32Array(n), second: new Uint32Array(n) })

/** Where hashes are not the first two words of those of these messages. */
function wrongHashes({ first, second }: Hashes, messages: readonly Uint8Array[]): number[] {
  return [...messages.keys()].filter((i) => {
    const digest = viewOf(digestOf(messages[i], 0))
    return first[i] !== digest.getUint32(0, true) || second[i] !== digest.getUint32(4, true)
  })
}

const bytesOf = (double: number) => new Uint8Array(Float64Array.of(double).buffer)

function textsOf(messages: readonly Uint8Array[]): Utf8 {
  const offsets = new Int32Array(messages.length + 1)
  for (const [i, { length }] of messages.entries()) offsets[i + 1] = offsets[i] + length
  return { bytes: new Uint8Array(Buffer.concat(messages)), offsets }
}

describe('hashDoubles', () => {
  it('hashes each double as its eight bytes, -0 as 0 and every NaN as one', () => {
    const some = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, Number.NaN))
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)[0]
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (numbers) => {
        const out = room(21)
        const doubles = Float64Array.from([...numbers, odd])
        hashDoubles(doubles, doubles.length, out)
        const expected = [...numbers, Number.NaN].map((number) => number + 0)
        expect(wrongHashes(out, expected.map(bytesOf))).toEqual([])
        expect([...doubles]).toEqual(expected)
      }),
    )
  })

  it('hashes more than fit into one block', () => {
    const doubles = Float64Array.from({ length: 2 * BLOCK_ROWS + 5 }, (_, i) => i / 3)
    const out = room(doubles.length)
    hashDoubles(doubles, doubles.length, out)
    expect(wrongHashes(out, Array.from(doubles, bytesOf))).toEqual([])
  })
})

describe('hashTexts', () => {
  it('hashes the texts of a range as their bytes, of whatever length', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 20 })
    fc.assert(
      fc.property(messages, fc.nat(20), (all, skipped) => {
        const start = Math.min(skipped, all.length)
        const out = room(20)
        hashTexts(textsOf(all), start, all.length, out)
        expect(wrongHashes(out, all.slice(start))).toEqual([])
      }),
    )
  })

  it('hashes more than fit into one block, and texts longer than there is room for at first', () => {
    const messages = Array.from({ length: BLOCK_ROWS + 7 }, (_, i) =>
      new Uint8Array(i === 3 ? 200_000 : i % 40).fill(i),
    )
    const out = room(messages.length)
    hashTexts(textsOf(messages), 0, messages.length, out)
    expect(wrongHashes(out, messages)).toEqual([])
  })
})

it('refuses texts that are too long to lie in the kernel, and hashes the next', () => {
  const long: Utf8 = { bytes: new Uint8Array(2 ** 30), offsets: Int32Array.of(0, 2 ** 30) }
  expect(() => hashTexts(long, 0, 1, room(1))).toThrow(FullMemoryError)
  const out = room(1)
  hashTexts(textsOf([Uint8Array.of(7)]), 0, 1, out)
  expect(wrongHashes(out, [Uint8Array.of(7)])).toEqual([])
})

describe('RowHashes', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })

  /** Rows of two words for each column, hashed one by one. */
  function rowHashes(columns: readonly Hashes[], n: number): Int32Array[] {
    return Array.from({ length: n }, (_, i) => {
      const message = Uint32Array.from(columns.flatMap(({ first, second }) => [first[i], second[i]]))
      return new Int32Array(digestOf(new Uint8Array(message.buffer), 0).buffer)
    })
  }

  /** The sum of hashes modulo 2^(32 × words) by big integers. */
  const sumOf = (hashes: readonly (readonly number[])[], words: number) =>
    hashes
      .map((hash) => hash.reduce((sum, part) => (sum << 32n) | BigInt(part >>> 0), 0n))
      .reduce((sum, hash) => (sum + hash) % (1n << BigInt(32 * words)), 0n)
      .toString(16)
      .padStart(8 * words, '0')

  it('hashes a row as the message of its hashes, and sums all of them', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 11 }), word)
    fc.assert(
      fc.property(table, ([columnCount, n, seed]) => {
        const wordAt = (i: number) => Math.imul(seed + i, 0x9e3779b1) >>> 0
        const columns = Array.from({ length: columnCount }, (_, c) => ({
          first: Uint32Array.from({ length: n }, (_, i) => wordAt(97 * c + i)),
          second: Uint32Array.from({ length: n }, (_, i) => wordAt(89 * c + i + 7919)),
        }))
        const hashes = new RowHashes(columnCount)
        for (const [c, { first, second }] of columns.entries()) {
          hashes.columns[c].first.set(first)
          hashes.columns[c].second.set(second)
        }
        const sums = hashes.hashRows(n)
        const expected = rowHashes(columns, n)
        expect([...hashes.rows.first.subarray(0, n)]).toEqual(expected.map(([hash]) => hash >>> 0))
        expect([...hashes.rows.second.subarray(0, n)]).toEqual(expected.map(([, hash]) => hash >>> 0))
        expect(hexOfSum(sums.subarray(-8))).toBe(
          sumOf(
            expected.map((hash) => [...hash]),
            4,
          ),
        )
        for (const [c, { first, second }] of columns.entries()) {
          const hashes = Array.from(first, (hash, i) => [hash, second[i]])
          expect(hexOfSum(sums.subarray(4 * c, 4 * c + 4))).toBe(sumOf(hashes, 2))
        }
      }),
    )
  })
})
