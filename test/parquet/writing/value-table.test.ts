import { describe, expect, it } from 'vitest'
import { evenSteps } from '../../../src/core/count.ts'
import { encodeTexts } from '../../../src/parquet/texts.ts'
import { ValueTable } from '../../../src/parquet/writing/value-table.ts'

const ofTexts = (table: ValueTable, texts: readonly string[]) => {
  table.read({
    encoding: 'plain',
    type: 'string',
    values: encodeTexts(texts.length, (i) => texts[i]),
    valid: null,
  })
  return texts.map((_, i) => table.numberAt(i))
}

const ofNumbers = (table: ValueTable, numbers: readonly number[]) => {
  table.read({ encoding: 'plain', type: 'float64', values: Float64Array.from(numbers), valid: null })
  const places = evenSteps(numbers.length, 1)
  table.numberEach(places)
  return [...places]
}

/** So many values that tables grow several times, and as many again that were there before. */
const MANY = 20_000

describe('tables of values', () => {
  it('number what they have not seen, and know it again', () => {
    const values = Array.from({ length: 2 * MANY }, (_, i) => ((i * 7919) % MANY) / 8)
    const numbers = new ValueTable()
    const texts = new ValueTable()
    const expected = new Map<number, number>()
    for (const value of values) if (!expected.has(value)) expected.set(value, expected.size)
    const order = values.map((value) => expected.get(value))
    expect(ofNumbers(numbers, values)).toEqual(order)
    expect(ofTexts(texts, values.map(String))).toEqual(order)
    expect([...numbers.doubles()]).toEqual([...expected.keys()])
    const { bytes, offsets } = texts.texts()
    const found = Array.from(expected, (_, i) =>
      Number(Buffer.from(bytes.subarray(offsets[i], offsets[i + 1])).toString()),
    )
    expect(found).toEqual([...expected.keys()])
  })

  it('tell all doubles apart that Object.is does, and take NaN for NaN', () => {
    const table = new ValueTable()
    const values = [0, -0, Number.NaN, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, -0, 0]
    expect(ofNumbers(table, values)).toEqual([0, 1, 2, 3, 4, 2, 1, 0])
  })

  it('tell texts apart of which one begins with the other', () => {
    const table = new ValueTable()
    const lengths = [9, 8, 0, 2, 9, 0, 8]
    expect(
      ofTexts(
        table,
        lengths.map((length) => 'a'.repeat(length)),
      ),
    ).toEqual([0, 1, 2, 3, 0, 2, 1])
  })
})
