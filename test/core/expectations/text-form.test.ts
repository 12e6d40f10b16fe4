import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { BYTES, textFormOf } from '../../../src/core/expectations/text-form.ts'

/** Whether a table of BYTES for each place has a text of its length. */
const has = (table: Uint8Array, text: string) =>
  [...text].every((character, i) => table[i * BYTES + character.charCodeAt(0)] === 1)

describe('textFormOf', () => {
  it.each([
    ['^[0-9a-f]{4}$', 4, 4],
    ['^CARD-\\d{8,8}$', 13, 13],
    ['^[0-9a-f]{8}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}$', 18, 18],
    ['^trm_[0-9a-f]{12}$', 16, 16],
    ['^Mozilla\\/5\\.0 \\(X; \\d{1,2}\\)$', 18, 19],
    ['^$', 0, 0],
  ])('knows that texts like %s have %i to %i bytes', (pattern, least, most) => {
    expect(textFormOf(pattern)?.lengths).toEqual({ start: least, end: most + 1 })
  })

  it.each([
    '^a+$',
    '^(a|b)$',
    'abc',
    '^abc',
    '^a|b$',
    '^[^a]$',
    '^.$',
    '^\\w$',
    '^a?$',
    '^é$',
    '^a\\$',
    '^[]$',
    '^[a-\\d]$',
    '^a{2$',
  ])('leaves %s to the regular expression', (pattern) => {
    expect(textFormOf(pattern)).toBeNull()
  })

  it.each(['^[0-9a-f]-\\d$', '^[a-cx]b[-.]$', '^[A-Z ]\\.\\d{1}$'])(
    'has in its table for %s just what the regular expression matches',
    (pattern) => {
      const { table } = textFormOf(pattern)!
      const expression = new RegExp(pattern)
      const characters = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i))
      const sample = ['0', 'a', 'c', 'd', 'g', 'x', 'b', 'Z', ' ', '.', '-', '9']
      const texts = sample.flatMap((a) =>
        sample.flatMap((b) => characters.flatMap((c) => [a + b + c, c + a + b, a + c + b])),
      )
      expect(texts.filter((text) => has(table!, text) !== expression.test(text))).toEqual([])
      expect(texts.some((text) => expression.test(text))).toBe(true)
    },
  )

  it('knows the form of every pattern that a schema can write', () => {
    const patterns = ['{A-F}{a-z}-{0-255}', 'x.{000-999}(*)+{hex:9}', 'a/b\\{1-9}|^$?', 'é{0-9}', '[{hex:2}]']
    const { fields } = compileDataset({
      name: 'sample',
      fields: patterns.map((pattern, i) => ({ name: `f${i}`, type: 'string', pattern })),
    })
    expect(fields.map(({ declared }) => textFormOf(declared.pattern!)?.lengths)).toEqual([
      { start: 4, end: 7 },
      { start: 18, end: 19 },
      { start: 9, end: 10 },
      undefined,
      { start: 4, end: 5 },
    ])
  })
})
