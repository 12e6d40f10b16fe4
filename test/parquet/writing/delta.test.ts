import fc from 'fast-check'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { putScratch } from '../../../src/core/kernel/memory.ts'
import { MAX_DELTA_VALUE, numbersRoom } from '../../../src/parquet/writing/value-encoder.ts'
import { bytesOf } from './kernel-bytes.ts'

function encode(values: Float64Array): DataView {
  const { buffer, byteOffset, byteLength } = bytesOf(numbersRoom(0, values.length), (to) =>
    kernel.appendDeltas(to, putScratch(values), values.length),
  )
  return new DataView(buffer, byteOffset, byteLength)
}

/** At least one, as readers ask for no more values than there are; up to several blocks of 128. */
const anyOf = (max: number) =>
  fc.array(fc.oneof(fc.integer({ min: -max, max }), fc.integer({ min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 400,
  })

describe('DELTA_BINARY_PACKED', () => {
  it('reads back as it was: whole numbers of 64 bits, up to the greatest that it takes', () => {
    fc.assert(
      fc.property(anyOf(MAX_DELTA_VALUE.int64), (values) => {
        const output = new BigInt64Array(values.length)
        deltaBinaryUnpack({ view: encode(Float64Array.from(values)), offset: 0 }, values.length, output)
        expect([...output]).toEqual(values.map(BigInt))
      }),
    )
  })

  it('reads back as it was: whole numbers of 32 bits', () => {
    fc.assert(
      fc.property(anyOf(MAX_DELTA_VALUE.int32), (values) => {
        const output = new Int32Array(values.length)
        deltaBinaryUnpack({ view: encode(Float64Array.from(values)), offset: 0 }, values.length, output)
        expect([...output]).toEqual(values)
      }),
    )
  })

  it('does not exceed the room that is asked for it, also where a few differences take whole miniblocks', () => {
    fc.assert(
      fc.property(anyOf(MAX_DELTA_VALUE.int64), (values) => {
        expect(encode(Float64Array.from(values)).byteLength).toBeLessThanOrEqual(
          numbersRoom(0, values.length),
        )
      }),
    )
  })

  it('takes five bytes for 128 even steps', () => {
    const steps = Float64Array.from({ length: 1 + 128 * 10 }, (_, i) => 5 * i)
    expect(encode(steps).byteLength).toBe(2 + 1 + 2 + 1 + 10 * 5)
  })
})
