import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { doublesAt, intsAt, NOWHERE, putScratch } from '../../../src/core/kernel/memory.ts'

const BEGIN = kernel.take(0)

/** The numbers that doubles get in the table that is open. */
function numbersOf(doubles: readonly number[]): number[] {
  const places = putScratch(Int32Array.from(doubles.keys()))
  kernel.codeNumbers(places, doubles.length, NOWHERE, putScratch(Float64Array.from(doubles)))
  return [...intsAt(places, doubles.length)]
}

function open(): void {
  kernel.release(BEGIN)
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
    const entries = putScratch(Float64Array.of(5, 6, 5))
    const numbers = putScratch(Int32Array.of(-1, -1, -1))
    const places = putScratch(Int32Array.of(2, 0, 0, 2))
    kernel.codeNumbers(places, 4, numbers, entries)
    expect([...intsAt(places, 4)]).toEqual([0, 0, 0, 0])
    expect([...intsAt(numbers, 3)]).toEqual([0, -1, 0])
  })

  it('puts numbers in order, and lets codes follow', () => {
    const some = [0, -0, 1, -1, 2.5e-300, -7e250, Infinity, -Infinity, Number.NaN, 1234.56, -1234.57]
    const number = fc.oneof(fc.double(), fc.constantFrom(...some), fc.integer())
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
        open()
        const codes = putScratch(Int32Array.from(numbersOf(numbers)))
        const ordered = doublesAt(kernel.sortNumbers(codes, numbers.length), kernel.countNumbers())
        const distinct = numbers.filter((a, i) => numbers.findIndex((b) => Object.is(a, b)) === i)
        expect([...ordered]).toEqual([...Float64Array.from(distinct).sort()])
        expect(Array.from(intsAt(codes, numbers.length), (code) => ordered[code])).toEqual(numbers)
      }),
    )
  })
})
