import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsToDoubles, divideInt64, int64ToDoubles } from '../../src/parquet/int64.ts'

const anySafe = fc.array(fc.maxSafeInteger())
const anyInt64 = fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))

describe('64-bit integers by 32-bit words', () => {
  it('are what BigInt makes of the doubles, and the same doubles again', () => {
    fc.assert(
      fc.property(anySafe, (values) => {
        const integers = BigInt64Array.from(values, BigInt)
        expect([...integers]).toEqual(values.map(BigInt))
        expect([...int64ToDoubles(integers)]).toEqual(values.map((value) => value + 0))
      }),
    )
  })

  it('read as the nearest double beyond 2^53, signed and unsigned', () => {
    fc.assert(
      fc.property(anyInt64, (values) => {
        expect([...int64ToDoubles(BigInt64Array.from(values))]).toEqual(values.map(Number))
        const unsigned = BigUint64Array.from(values)
        expect([...int64ToDoubles(unsigned)]).toEqual([...unsigned].map(Number))
      }),
    )
  })

  it('divide by 1000 rounding down, exactly', () => {
    const floorDivide = (value: bigint) => (value - (((value % 1000n) + 1000n) % 1000n)) / 1000n
    const near = fc.array(fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }))
    fc.assert(
      fc.property(near, (values) => {
        expect([...divideInt64(BigInt64Array.from(values), 1000)]).toEqual(
          values.map((v) => Number(floorDivide(v))),
        )
      }),
    )
  })

  it('make decimals of 128 bits, negative ones too', () => {
    const unscaled = fc.array(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }))
    fc.assert(
      fc.property(unscaled, fc.integer({ min: 0, max: 9 }), (values, scale) => {
        const words = new Uint32Array(
          new BigInt64Array(values.flatMap((value) => [value, value < 0n ? -1n : 0n])).buffer,
        )
        expect([...decimalsToDoubles(words, 4, scale)]).toEqual(
          values.map((value) => Number(value) / 10 ** scale),
        )
      }),
    )
  })
})
