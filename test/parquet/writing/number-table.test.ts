import { describe, expect, it } from 'vitest'
import { evenSteps } from '../../../src/core/count.ts'
import { NumberTable } from '../../../src/parquet/writing/number-table.ts'

const numbersIn = (table: NumberTable, numbers: readonly number[]) => {
  table.read(Float64Array.from(numbers))
  const places = evenSteps(numbers.length, 1)
  table.numberEach(places)
  return [...places]
}

/** So many numbers that the table grows several times, and as many again that were there before. */
const MANY = 20_000

describe('a table of numbers', () => {
  it('numbers what it has not seen, and knows it again, from one column to the next', () => {
    const numbers = Array.from({ length: 2 * MANY }, (_, i) => ((i * 7919) % MANY) / 8)
    const expected = new Map<number, number>()
    for (const number of numbers) if (!expected.has(number)) expected.set(number, expected.size)
    const order = numbers.map((number) => expected.get(number))
    const table = new NumberTable()
    expect(numbersIn(table, numbers.slice(0, MANY - 3))).toEqual(order.slice(0, MANY - 3))
    expect(numbersIn(table, numbers.slice(MANY - 3))).toEqual(order.slice(MANY - 3))
    expect([...table.doubles()]).toEqual([...expected.keys()])
  })

  it('knows what is the same for a while', () => {
    expect(numbersIn(new NumberTable(), [7, 7, 7, 8, 8, 7, 7])).toEqual([0, 0, 0, 1, 1, 0, 0])
  })

  it('tells all doubles apart that Object.is does, and takes NaN for NaN', () => {
    const numbers = [0, -0, Number.NaN, Number.NaN, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, -0, 0]
    expect(numbersIn(new NumberTable(), numbers)).toEqual([0, 1, 2, 2, 3, 4, 2, 1, 0])
  })

  it('takes whole numbers as doubles', () => {
    const table = new NumberTable()
    table.read(Int32Array.of(-5, 5, -5))
    expect([0, 1, 2].map((place) => table.numberAt(place))).toEqual([0, 1, 0])
    expect([...table.doubles()]).toEqual([-5, 5])
  })
})
