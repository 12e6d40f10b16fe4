import { describe, expect, it } from 'vitest'
import { NumberTable, TextTable } from '../../../src/parquet/writing/value-table.ts'

/** So many values that tables grow several times, and as many again that were there before. */
const MANY = 20_000

describe('tables of values', () => {
  it('number what they have not seen, and know it again', () => {
    const values = Array.from({ length: 2 * MANY }, (_, i) => ((i * 7919) % MANY) / 8)
    const numbers = new NumberTable()
    const texts = new TextTable()
    const expected = new Map<number, number>()
    for (const value of values) if (!expected.has(value)) expected.set(value, expected.size)
    const order = values.map((value) => expected.get(value))
    const places = values.map((value) => {
      const text = Buffer.from(`..${value}`)
      return texts.numberOf(text, 2, text.length)
    })
    expect(values.map((value) => numbers.numberOf(value))).toEqual(order)
    expect(places).toEqual(order)
    expect([...numbers.values()]).toEqual([...expected.keys()])
    const { bytes, offsets } = texts.values()
    const found = Array.from(expected, (_, i) =>
      Number(Buffer.from(bytes.subarray(offsets[i], offsets[i + 1])).toString()),
    )
    expect(found).toEqual([...expected.keys()])
  })

  it('tell all doubles apart that Object.is does, and take NaN for NaN', () => {
    const table = new NumberTable()
    const numbers = [0, -0, Number.NaN, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, -0, 0].map((value) =>
      table.numberOf(value),
    )
    expect(numbers).toEqual([0, 1, 2, 3, 4, 2, 1, 0])
  })

  it('tell texts apart of which one begins with the other', () => {
    const table = new TextTable()
    const bytes = Buffer.from('aaaa')
    const lengths = [4, 3, 0, 2, 4, 0, 3]
    expect(lengths.map((length) => table.numberOf(bytes, 0, length))).toEqual([0, 1, 2, 3, 0, 2, 1])
  })
})
