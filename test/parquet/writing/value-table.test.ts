import { describe, expect, it } from 'vitest'
import type { Utf8 } from '../../../src/core/column.ts'
import { evenSteps } from '../../../src/core/count.ts'
import { encodeTexts } from '../../../src/parquet/texts.ts'
import { NumberTable, TextTable } from '../../../src/parquet/writing/value-table.ts'

const numbersOf = <V>(table: { numberEach(values: V, places: Int32Array): void }, values: V): number[] => {
  const places = evenSteps(
    values instanceof Float64Array ? values.length : (values as Utf8).offsets.length - 1,
    1,
  )
  table.numberEach(values, places)
  return [...places]
}

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
    expect(numbersOf(numbers, Float64Array.from(values))).toEqual(order)
    expect(
      numbersOf(
        texts,
        encodeTexts(values.length, (i) => `${values[i]}`),
      ),
    ).toEqual(order)
    expect([...numbers.values()]).toEqual([...expected.keys()])
    const { bytes, offsets } = texts.values()
    const found = Array.from(expected, (_, i) =>
      Number(Buffer.from(bytes.subarray(offsets[i], offsets[i + 1])).toString()),
    )
    expect(found).toEqual([...expected.keys()])
  })

  it('tell all doubles apart that Object.is does, and take NaN for NaN', () => {
    const table = new NumberTable()
    const values = Float64Array.of(0, -0, Number.NaN, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, -0, 0)
    expect(numbersOf(table, values)).toEqual([0, 1, 2, 3, 4, 2, 1, 0])
  })

  it('tell texts apart of which one begins with the other', () => {
    const table = new TextTable()
    const lengths = [9, 8, 0, 2, 9, 0, 8]
    const texts = encodeTexts(lengths.length, (i) => 'a'.repeat(lengths[i]))
    expect(numbersOf(table, texts)).toEqual([0, 1, 2, 3, 0, 2, 1])
  })
})
