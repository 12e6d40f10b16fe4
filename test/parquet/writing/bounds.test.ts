import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withScratch } from '../../../src/core/kernel/memory.ts'
import { encodeTexts } from '../../../src/parquet/texts.ts'
import { boundsOf } from '../../../src/parquet/writing/bounds.ts'
import { putValues } from '../../../src/parquet/writing/kernel-values.ts'

const boundsOfTexts = (texts: readonly string[]): string[] | null =>
  withScratch(() => {
    const values = encodeTexts(texts.length, (i) => texts[i])
    const column = { encoding: 'plain', type: 'string', values, valid: null } as const
    const bounds = boundsOf(putValues(column, 0, texts.length))
    return bounds && [bounds.min, bounds.max].map((bytes) => Buffer.from(bytes).toString())
  })

describe('bounds of texts', () => {
  it('are the first and the last by their bytes, short ones and such as begin alike among them', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é', '😀'), maxLength: 20 }),
      fc.nat(30).map((n) => `dvc_${n}`),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (texts) => {
        const sorted = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        expect(boundsOfTexts(texts)).toEqual([sorted[0], sorted.at(-1)])
      }),
    )
  })

  it('are none where there is no text, or one of them is long', () => {
    expect(boundsOfTexts([])).toBeNull()
    expect(boundsOfTexts(['a', 'z'.repeat(129)])).toBeNull()
    expect(boundsOfTexts(['a', 'b'.repeat(129), 'z'])).toEqual(['a', 'z'])
  })
})
