import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OWN_MEMORY } from '../../../src/core/allocator.ts'
import {
  add,
  clamp,
  divide,
  intsOf,
  multiply,
  roundDown,
  roundTo,
  roundToMultiples,
} from '../../../src/core/arithmetic.ts'
import { flagsOfBits } from '../../../src/core/kernel/flags.ts'
import { copyOf } from '../../../src/core/workspace.ts'

const anyDoubles = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 21 })

describe('numbers of any type', () => {
  it('are the same as doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), (values) => {
        for (const numbers of [Int32Array.from(values), Uint8Array.from(values), Float64Array.from(values)])
          expect([...copyOf(numbers)]).toEqual([...numbers])
      }),
    )
  })

  it('are the same as whole numbers of 32 bits, where they are such', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), (values) => {
        expect([...intsOf(Float64Array.from(values))]).toEqual(values)
      }),
    )
  })
})

it('a flag is made of each bit, the lowest first', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (const n of [0, 1, 7, 8, 9, 2043, 2048]) {
    const expected = Array.from({ length: n }, (_, i) => (bytes[i >> 3] >> (i & 7)) & 1)
    expect([...flagsOfBits(bytes, n, OWN_MEMORY)]).toEqual(expected)
  }
})

describe('arithmetic', () => {
  const operations = [
    ['adds', add, (a: number, b: number) => a + b],
    ['multiplies', multiply, (a: number, b: number) => a * b],
    ['divides', divide, (a: number, b: number) => a / b],
  ] as const

  it.each(operations)('%s by one number and by one for each, as JavaScript does', (_, operate, expected) => {
    fc.assert(
      fc.property(anyDoubles, fc.double({ noNaN: true, min: 1e-6, max: 1e6 }), (values, by) => {
        const each = values.map((_, i) => by * (i + 1))
        const doubles = Float64Array.from(values)
        expect([...operate(doubles.slice(), by)]).toEqual(values.map((value) => expected(value, by)))
        expect([...operate(doubles, Float64Array.from(each))]).toEqual(
          values.map((value, i) => expected(value, each[i])),
        )
      }),
    )
  })

  it('keeps within bounds, and rounds down', () => {
    fc.assert(
      fc.property(anyDoubles, (values) => {
        expect([...clamp(Float64Array.from(values), -5, 1000)]).toEqual(
          values.map((value) => Math.min(1000, Math.max(-5, value))),
        )
        expect([...roundDown(Float64Array.from(values))]).toEqual(values.map(Math.floor))
      }),
    )
  })

  it('rounds to decimals: the double nearest to the text, and never -0', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 21 })
    fc.assert(
      fc.property(cents, (whole) => {
        const near = Float64Array.from(whole, (cent) => cent / 100 + 0.0004)
        expect([...roundTo(near.slice(), 2)]).toEqual(whole.map((cent) => cent / 100))
        expect([
          ...roundTo(
            near,
            Float64Array.from(whole, () => 2),
          ),
        ]).toEqual(whole.map((cent) => cent / 100))
      }),
    )
    expect(Object.is(roundTo(Float64Array.of(-0.001), 2)[0], 0)).toBe(true)
  })

  it('rounds to multiples of a unit, one at least; without a unit not at all', () => {
    const rounded = roundToMultiples(Float64Array.of(3, 12, 18, 7.3), Float64Array.of(10, 10, 10, 0))
    expect([...rounded]).toEqual([10, 10, 20, 7.3])
  })
})
