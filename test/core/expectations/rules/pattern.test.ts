import { describe, expect, it } from 'vitest'
import { pattern } from '../../../../src/core/expectations/rules/pattern.ts'
import { breaking, promising } from '../facts.ts'

const like = (source: string) => promising('string', { pattern: source })
const hex = (count: number) => Array.from({ length: count }, (_, i) => i.toString(16).padStart(4, '0'))

describe('pattern', () => {
  it('passes when every text matches', () => {
    expect(breaking(pattern, like('^[0-9a-f]{4}$'), ['00ff', 'abcd', null])).toEqual([])
  })

  it.each(['^[0-9a-f]{4}$', '^(?:[0-9a-f]{4})$', '^[0-9a-f]{3,4}$'])(
    'names every text unlike %s, of all',
    (source) => {
      const texts = hex(9000)
      const strange: Record<number, string> = { 0: '', 7: 'ABCD', 4100: '12345', 8999: '00\u{e9}1' }
      const cells = texts.map((text, i) => strange[i] ?? text)
      expect(breaking(pattern, like(source), cells)).toEqual([0, 7, 4100, 8999])
    },
  )

  it('sees characters, not bytes', () => {
    expect(breaking(pattern, like('^.{2}-x$'), ['éé-x', 'ab-x', 'é-x', 'abcx'])).toEqual([2, 3])
  })

  it('does not look at what lies under a null', () => {
    expect(breaking(pattern, like('^x$'), ['x', null, 'y'])).toEqual([2])
  })

  it('says nothing without a declared pattern', () => {
    expect(breaking(pattern, promising('string', {}), ['x'])).toBeNull()
  })
})
