import { describe, expect, it } from 'vitest'
import { encodeTexts } from '../../../src/parquet/texts.ts'
import { TextTable } from '../../../src/parquet/writing/text-table.ts'

const numbersIn = (table: TextTable, texts: readonly string[]) => {
  table.read(encodeTexts(texts.length, (i) => texts[i]))
  return texts.map((_, i) => table.numberAt(i))
}

/** So many texts that the table grows several times, and as many again that were there before. */
const MANY = 20_000

describe('a table of texts', () => {
  it('numbers what it has not seen, and knows it again', () => {
    const texts = Array.from({ length: 2 * MANY }, (_, i) => `${((i * 7919) % MANY) / 8}`)
    const expected = new Map<string, number>()
    for (const text of texts) if (!expected.has(text)) expected.set(text, expected.size)
    const table = new TextTable()
    expect(numbersIn(table, texts)).toEqual(texts.map((text) => expected.get(text)))
    const { bytes, offsets } = table.texts()
    const found = Array.from(expected, (_, i) =>
      Buffer.from(bytes.subarray(offsets[i], offsets[i + 1])).toString(),
    )
    expect(found).toEqual([...expected.keys()])
  })

  it('tells texts apart of which one begins with the other', () => {
    const texts = [9, 8, 0, 2, 9, 0, 8].map((length) => 'a'.repeat(length))
    expect(numbersIn(new TextTable(), texts)).toEqual([0, 1, 2, 3, 0, 2, 1])
  })
})
