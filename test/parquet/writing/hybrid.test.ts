import fc from 'fast-check'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { putScratch } from '../../../src/core/kernel/memory.ts'
import { numbersRoom } from '../../../src/parquet/writing/value-encoder.ts'
import { bytesOf } from './kernel-bytes.ts'

const encode = (values: readonly number[], width: number): Uint8Array =>
  bytesOf(numbersRoom(0, values.length), (to) =>
    kernel.appendHybrid(to, putScratch(Int32Array.from(values)), values.length, width),
  )

const encodeCodes = (values: readonly number[], isWhole = false): Uint8Array =>
  bytesOf(numbersRoom(0, values.length), (to) =>
    kernel.appendCodes(to, putScratch(Int32Array.from(values)), values.length, isWhole ? 1 : 0),
  )

/** What hyparquet reads. */
function decode(bytes: Uint8Array, count: number, width: number): number[] {
  const output = new Array<number>(count)
  const { buffer, byteOffset, byteLength } = bytes
  const reader = { view: new DataView(buffer, byteOffset, byteLength), offset: 0 }
  readRleBitPackedHybrid(reader, width, output, byteLength)
  return output
}

/** Runs of some lengths, among them many that end within a group of eight; some go on for several blocks. */
const anyRuns = fc.array(fc.tuple(fc.nat(2 ** 18), fc.oneof(fc.nat(3), fc.nat(40), fc.nat(9000))), {
  maxLength: 60,
})

describe('the hybrid of runs and packed bits', () => {
  it('reads back as it was, whatever the widths and runs', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 1, max: 24 }), (runs, width) => {
        const values = runs.flatMap(([value, length]) => Array<number>(length).fill(value % 2 ** width))
        expect(decode(encode(values, width), values.length, width)).toEqual(values)
      }),
    )
  })

  it('takes three bytes for each of short runs of wide values, which packed would take a bit width a group', () => {
    const values = Array.from({ length: 1200 }, (_, i) => 9000 + Math.floor(i / 12))
    expect(encode(values, 14).length).toBe(100 * 3)
  })

  it('reads back as it was where a block ends within a group', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i < 5 ? 1 : i % 3))
    expect(decode(encode(values, 2), values.length, 2)).toEqual(values)
  })

  it('packs what does not repeat, behind one head', () => {
    const values = Array.from({ length: 800 }, (_, i) => i % 3)
    expect(encode(values, 2).length).toBe(2 + 200)
  })

  it('tells how many bits hold a code, one at least', () => {
    const greatest = [0, 1, 2, 255, 256, 2 ** 24 - 1]
    expect(greatest.map((code) => encodeCodes([0, code])[0])).toEqual([1, 1, 2, 8, 9, 24])
  })

  it('gives codes whole bytes where these are wanted, but small ones no whole one, and great ones no third', () => {
    const greatest = [1, 15, 16, 255, 256, 65_535, 65_536]
    expect(greatest.map((code) => encodeCodes([0, code], true)[0])).toEqual([1, 4, 8, 8, 16, 16, 17])
    const codes = Array.from({ length: 1003 }, (_, i) => (i * 7919) % 300)
    expect(decode(encodeCodes(codes, true).subarray(1), codes.length, 16)).toEqual(codes)
  })
})
