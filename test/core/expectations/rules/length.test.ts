import { describe, expect, it } from 'vitest'
import { length } from '../../../../src/core/expectations/rules/length.ts'
import { breaking, DATE, promising } from '../facts.ts'

const id = promising('string', { pattern: '^[0-9a-f]{16}$' })
const agent = promising('string', { pattern: '^v\\d{1,3}\\.x$' })

describe('length', () => {
  it('names texts that are cut or filled up, in bytes', () => {
    const [whole, cut, long] = [16, 15, 17].map((n) => 'a'.repeat(n))
    expect(breaking(length, id, [whole, cut, null, long, `${cut.slice(1)}é`, `${cut}é`])).toEqual([1, 3, 5])
  })

  it('takes every length that the form may have', () => {
    expect(breaking(length, agent, ['v1.x', 'v123.x', 'v.x', 'v1234.x'])).toEqual([2, 3])
    expect(length({ field: agent, column: 0, date: DATE })?.expected).toBe('4 to 6 bytes')
  })

  it('says nothing where the pattern tells no length', () => {
    expect(breaking(length, promising('string', { pattern: '^a+$' }), ['a'])).toBeNull()
    expect(breaking(length, promising('string', {}), ['a'])).toBeNull()
  })
})
