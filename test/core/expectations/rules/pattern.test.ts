import { describe, expect, it } from 'vitest'
import { pattern } from '../../../../src/core/expectations/rules/pattern.ts'
import { factsOf, promising } from '../facts.ts'

const field = promising('string', { pattern: '^[0-9a-f]{4}$' })
const hex = (count: number) => Array.from({ length: count }, (_, i) => i.toString(16).padStart(4, '0'))

describe('pattern', () => {
  it('passes when every text matches', () => {
    expect(pattern(factsOf(field, ['00ff', 'abcd', null]))).toMatchObject({
      passed: true,
      observed: '2 different texts, all like it',
    })
  })

  it('fails for one text that does not, and shows it', () => {
    expect(pattern(factsOf(field, ['00ff', 'ABCD']))).toMatchObject({
      passed: false,
      observed: '1 of 2 different texts unlike it: "ABCD"',
    })
  })

  it('looks at examples when there are too many texts', () => {
    expect(pattern(factsOf(field, hex(5000)))?.observed).toMatch(/^\d+ different texts, all like it$/)
    expect(
      pattern(
        factsOf(
          field,
          hex(5000).map((text) => `${text}!`),
        ),
      ),
    ).toMatchObject({ passed: false })
  })

  it('says nothing without a declared pattern', () => {
    expect(pattern(factsOf(promising('string', {}), ['x']))).toBeNull()
  })
})
