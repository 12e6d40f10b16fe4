import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src/core/column.ts'
import { asDictionary, expandDictionary } from '../../../src/core/dictionary.ts'
import { NumberCodes } from '../../../src/core/sketches/number-codes.ts'
import { plainColumn } from './columns.ts'

describe('NumberCodes', () => {
  it.each(['bool', 'int32', 'int64', 'float64', 'timestamp'] as const)(
    'stands for the same column of %s',
    (type) => {
      const odd = type === 'float64' ? [Number.NaN, -0, Number.NEGATIVE_INFINITY, 1e308, 0.1] : [0, 1]
      const whole = (i: number) => (type === 'bool' ? i % 2 : ((i * 7919) % 3000) - 1500)
      const column = plainColumn(
        type,
        Array.from({ length: 9000 }, (_, i) =>
          i % 11 === 0 ? null : i % 50 === 0 ? odd[(i / 50) % odd.length] : whole(i),
        ),
      )
      const coded = asDictionary(new NumberCodes().encode(column))
      expect(expandDictionary(coded)).toEqual(column)
      const values = Array.from(columnValues(coded))
      expect(values.filter((value, i) => values.findIndex((other) => Object.is(other, value)) < i)).toEqual(
        [],
      )
    },
  )

  it('codes as many numbers as a dictionary may have, and not one more', () => {
    const numbers = (n: number) =>
      plainColumn(
        'int64',
        Array.from({ length: 40_000 }, (_, i) => i % n),
      )
    expect(columnValues(new NumberCodes().encode(numbers(16_384))).length).toBe(16_384)
    const more = numbers(16_385)
    expect(new NumberCodes().encode(more)).toBe(more)
  })

  it('leaves columns alone that have too many numbers, that have texts, and that are coded already', () => {
    const codes = new NumberCodes()
    const unique = plainColumn(
      'float64',
      Array.from({ length: 20_000 }, (_, i) => i),
    )
    expect(codes.encode(unique)).toBe(unique)
    const few = plainColumn('float64', [1, 1])
    expect(codes.encode(few)).toBe(few)
    const texts = plainColumn('string', ['a', 'a'])
    expect(new NumberCodes().encode(texts)).toBe(texts)
    const coded = asDictionary(few)
    expect(new NumberCodes().encode(coded)).toBe(coded)
  })
})

const columnValues = (column: Column) => asDictionary(column).dictionary.values as Float64Array
