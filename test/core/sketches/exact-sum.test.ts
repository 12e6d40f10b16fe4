import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactSum, ratio, UNIT } from '../../../src/core/sketches/exact-sum.ts'

function sumOf(numbers: readonly number[], weight = 1): ExactSum {
  const sum = new ExactSum()
  for (const number of numbers) {
    const [low, high] = new Uint32Array(Float64Array.of(number).buffer)
    sum.add(low, high, weight)
  }
  return sum
}

const asDouble = (sum: ExactSum) => ratio(sum.units(), UNIT)
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('ExactSum', () => {
  it('rounds nothing away', () => {
    expect(asDouble(sumOf([1e100, 1, -1e100]))).toBe(1)
    expect(asDouble(sumOf(new Array(10).fill(0.1)))).toBe(1)
  })

  it('gives back a single number, from the least to the greatest', () => {
    fc.assert(
      fc.property(finite, (number) => {
        expect(asDouble(sumOf([number]))).toBe(number + 0)
      }),
    )
    expect(asDouble(sumOf([Number.MIN_VALUE]))).toBe(Number.MIN_VALUE)
    expect(asDouble(sumOf([Number.MAX_VALUE]))).toBe(Number.MAX_VALUE)
  })

  it('does not depend on order, parts or weights', () => {
    fc.assert(
      fc.property(fc.array(finite), fc.nat(20), (numbers, cut) => {
        const merged = sumOf(numbers.slice(cut).reverse())
        merged.merge(ExactSum.fromJSON(JSON.parse(JSON.stringify(sumOf(numbers.slice(0, cut))))))
        expect(merged.units()).toBe(sumOf(numbers).units())
        expect(sumOf(numbers, 3).units()).toBe(3n * merged.units())
      }),
    )
  })
})
