import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { bytesAt, intsAt, NOWHERE, putScratch } from '../../../src/core/kernel/memory.ts'
import { encodeTexts } from '../../../src/parquet/texts.ts'

const BEGIN = kernel.take(0)

/** The numbers that texts get in a new table. */
function numbersOf(texts: readonly string[]): number[] {
  kernel.release(BEGIN)
  kernel.openTexts()
  const { bytes, offsets } = encodeTexts(texts.length, (i) => texts[i])
  const places = putScratch(Int32Array.from(texts.keys()))
  kernel.codeTexts(places, texts.length, NOWHERE, putScratch(bytes), putScratch(offsets))
  return [...intsAt(places, texts.length)]
}

function known(): string[] {
  const offsets = intsAt(kernel.textOffsets(), kernel.countTexts() + 1)
  return Array.from({ length: kernel.countTexts() }, (_, i) =>
    Buffer.from(bytesAt(kernel.textBytes() + offsets[i], offsets[i + 1] - offsets[i])).toString(),
  )
}

/** So many texts that the table grows several times, and as many again that were there before. */
const MANY = 20_000

describe('a table of texts', () => {
  it('numbers what it has not seen, and knows it again', () => {
    const texts = Array.from({ length: 2 * MANY }, (_, i) => `${((i * 7919) % MANY) / 8}`)
    const expected = new Map<string, number>()
    for (const text of texts) if (!expected.has(text)) expected.set(text, expected.size)
    expect(numbersOf(texts)).toEqual(texts.map((text) => expected.get(text)))
    expect(known()).toEqual([...expected.keys()])
  })

  it('tells texts apart of which one begins with the other, or that end in zeros', () => {
    const texts = [...[9, 8, 0, 2, 9, 0, 8].map((length) => 'a'.repeat(length)), 'aa\0', 'aa']
    expect(numbersOf(texts)).toEqual([0, 1, 2, 3, 0, 2, 1, 4, 3])
  })

  it('keeps texts whole that are longer than the room it begins with', () => {
    const texts = ['x'.repeat(100_000), 'y', 'z'.repeat(300_001), 'y']
    expect(numbersOf(texts)).toEqual([0, 1, 2, 1])
    expect(known()).toEqual([...new Set(texts)])
  })
})
