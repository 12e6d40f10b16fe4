import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { doublesAt, intsAt, NOWHERE } from '../../../src/core/kernel/memory.ts'
import { putDoubles, putInts } from '../../../src/parquet/writing/chunk-memory.ts'

/** The numbers that doubles get in the table that is open. */
function numbersOf(doubles: readonly number[]): number[] {
  const places = putInts(Int32Array.from(doubles.keys()))
  kernel.codeNumbers(places, doubles.length, NOWHERE, putDoubles(Float64Array.from(doubles)))
  return [...intsAt(places, doubles.length)]
}

function open(): void {
  kernel.clear()
  kernel.openNumbers()
}

const known = () => [...doublesAt(kernel.numbers(), kernel.countNumbers())]

/** So many numbers that the table grows several times, and as many again that were there before. */
const MANY = 20_000

describe('a table of numbers', () => {
  it('numbers what it has not seen, and knows it again, from one column to the next', () => {
    const doubles = Array.from({ length: 2 * MANY }, (_, i) => ((i * 7919) % MANY) / 8)
    const expected = new Map<number, number>()
    for (const double of doubles) if (!expected.has(double)) expected.set(double, expected.size)
    const order = doubles.map((double) => expected.get(double))
    open()
    expect(numbersOf(doubles.slice(0, MANY - 3))).toEqual(order.slice(0, MANY - 3))
    expect(numbersOf(doubles.slice(MANY - 3))).toEqual(order.slice(MANY - 3))
    expect(known()).toEqual([...expected.keys()])
  })

  it('knows what is the same for a while', () => {
    open()
    expect(numbersOf([7, 7, 7, 8, 8, 7, 7])).toEqual([0, 0, 0, 1, 1, 0, 0])
  })

  it('tells all doubles apart that Object.is does, and takes NaN for NaN', () => {
    open()
    const doubles = [0, -0, Number.NaN, Number.NaN, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, -0, 0]
    expect(numbersOf(doubles)).toEqual([0, 1, 2, 2, 3, 4, 2, 1, 0])
  })

  it('looks up once what is told apart by its place', () => {
    open()
    const entries = putDoubles(Float64Array.of(5, 6, 5))
    const numbers = putInts(Int32Array.of(-1, -1, -1))
    const places = putInts(Int32Array.of(2, 0, 0, 2))
    kernel.codeNumbers(places, 4, numbers, entries)
    expect([...intsAt(places, 4)]).toEqual([0, 0, 0, 0])
    expect([...intsAt(numbers, 3)]).toEqual([0, -1, 0])
  })

  it('lets codes follow numbers into another order', () => {
    open()
    const codes = putInts(Int32Array.from(numbersOf([30, -10, 20, 30, -10])))
    kernel.reorder(putDoubles(Float64Array.of(-10, 20, 30)), codes, 5)
    expect([...intsAt(codes, 5)]).toEqual([2, 0, 1, 2, 0])
  })
})
