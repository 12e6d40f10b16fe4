import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src/core/column.ts'
import { compactDictionary } from '../../../src/core/dictionary.ts'
import { spreadMembers } from '../../../src/core/fields/few-members.ts'
import { Keys } from '../../../src/core/fields/keys.ts'
import { firstMembers, type MemberNumbers } from '../../../src/core/fields/link.ts'
import {
  bothValid,
  chooseCodes,
  codesByKey,
  eitherValid,
  flagsByKey,
  flagsOf,
  invert,
  notNegative,
  numbersOf,
  placesOf,
  presentCodes,
} from '../../../src/core/fields/values.ts'
import { inWorkspace } from '../../../src/core/workspace.ts'
import { fewRows, spreadColumn } from '../../../src/core/world/sparse.ts'
import { valuesOf } from '../../datasets.ts'
import { dictionaryColumn, plainColumn } from '../sketches/columns.ts'

const anyFlags = fc.array(fc.nat(1), { maxLength: 70 })
const flags = (values: readonly number[]) => Uint8Array.from(values)

describe('flags', () => {
  it('are joined, turned round and counted as one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { maxLength: 70 }), (pairs) => {
        const [a, b] = [flags(pairs.map(([first]) => first)), flags(pairs.map(([, second]) => second))]
        expect([...bothValid(a, b)!]).toEqual(pairs.map(([first, second]) => first & second))
        expect([...invert(a)]).toEqual(pairs.map(([first]) => 1 - first))
        const either = pairs.map(([first, second]) => first | second)
        expect(eitherValid(a, b)).toEqual(either.includes(0) ? flags(either) : null)
        expect(bothValid(a, null)).toBe(a)
        expect(eitherValid(a, null)).toBe(null)
      }),
    )
  })

  it('have places, all of them or those that are few', () => {
    fc.assert(
      fc.property(anyFlags, (values) => {
        const places = values.flatMap((flag, i) => (flag === 1 ? [i] : []))
        expect([...placesOf(flags(values))]).toEqual(places)
        const few = fewRows(flags(values))
        expect(few && [...few]).toEqual(places.length <= Math.floor(values.length / 3) ? places : null)
      }),
    )
  })

  it('are those of a column of booleans, in any encoding', () => {
    const cells = [true, false, false, true, true]
    for (const column of [
      plainColumn('bool', cells.map(Number)),
      dictionaryColumn('bool', cells.map(Number)),
    ])
      expect([...flagsOf(column)]).toEqual(cells.map(Number))
    expect(() => flagsOf(plainColumn('int32', [1]))).toThrow(
      new TypeError('expected a column of booleans, found int32'),
    )
  })

  it('tell codes that stand for none, and which of two codes there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1, max: 9 }), fc.nat(9)), { maxLength: 40 }),
        (pairs) => {
          const codes = Int32Array.from(pairs, ([code]) => code)
          const has = pairs.map(([code]) => Number(code >= 0))
          const found = notNegative(codes)
          expect(found).toEqual(has.includes(0) ? flags(has) : null)
          const others = Int32Array.from(pairs, ([, other]) => other)
          expect([...chooseCodes(flags(has), codes, others, 100)]).toEqual(
            pairs.map(([code, other]) => (code >= 0 ? code : other + 100)),
          )
          expect([...presentCodes(codes, found)]).toEqual(pairs.map(([code]) => Math.max(0, code)))
        },
      ),
    )
  })
})

describe('values by what schemas call them', () => {
  const keys = Keys.of(['ONLINE', '5411', 'true', '7.5', 'a name that is longer than a word'])

  it.each([
    [
      'string',
      ['5411', 'ONLINE', null, 'a name that is longer than a word', 'ONLINER', ''],
      [1, 0, -1, 4, -1, -1],
    ],
    ['int32', [5411, 7, null, 5411], [1, -1, -1, 1]],
    ['float64', [7.5, 5411, null, 7], [3, 1, -1, -1]],
    ['bool', [1, 0, null, 1], [2, -1, -1, 2]],
  ] as const)('of type %s have codes', (type, cells, codes) => {
    for (const column of [plainColumn(type, cells), dictionaryColumn(type, cells)]) {
      expect([...codesByKey(column, keys, -1)]).toEqual(codes)
      const wanted = new Keys([
        ['5411', 1],
        ['true', 1],
      ])
      const isWanted = cells.map((cell) =>
        Number(cell === '5411' || cell === 5411 || (type === 'bool' && cell === 1)),
      )
      expect([...flagsByKey(column, wanted)]).toEqual(isWanted)
    }
  })
})

it('numbers of a column are one for each row, in any encoding', () => {
  for (const type of ['int32', 'int64', 'float64', 'bool'] as const) {
    const cells = [1, null, 0, 1, null]
    for (const column of [plainColumn(type, cells), dictionaryColumn(type, cells)])
      expect([...numbersOf(column, -9)]).toEqual([1, -9, 0, 1, -9])
  }
})

describe('a dictionary', () => {
  it('is left with the values that rows use, in order of first use', () => {
    const column: Column = {
      ...dictionaryColumn('string', ['d', 'b', null, 'b', 'd']),
      dictionary: plainColumn('string', ['a', 'b', 'c', 'd']),
      codes: Int32Array.of(3, 1, 2, 1, 3),
    }
    const compact = compactDictionary(column)
    expect(valuesOf({ ...compact.dictionary })).toEqual(['d', 'b'])
    expect(valuesOf(compact)).toEqual(['d', 'b', null, 'b', 'd'])
  })
})

describe('what few rows have', () => {
  it('is spread over all of them', () => {
    const rows = Int32Array.of(1, 4)
    for (const column of [plainColumn('string', ['x', null]), dictionaryColumn('string', ['x', null])])
      expect(valuesOf(spreadColumn(column, rows, 6))).toEqual([null, 'x', null, null, null, null])
  })

  /** Members as a list, null where there is none. */
  const listed = ({ numbers, valid }: MemberNumbers) =>
    Array.from(numbers, (number, i) => (valid === null || valid[i] === 1 ? number : null))

  const anyMembers = (n: number) =>
    fc.oneof(
      fc.array(fc.option(fc.nat(99)), { minLength: n, maxLength: n }).map((list) => dense(list)),
      fc
        .array(fc.nat(99), { minLength: n, maxLength: n })
        .map((list) => ({ numbers: Float64Array.from(list), valid: null })),
      fc.array(fc.tuple(fc.boolean(), fc.option(fc.nat(99))), { minLength: n, maxLength: n }).map((list) => {
        const few = list.flatMap(([isOne, number], row) => (isOne ? [{ row, number }] : []))
        const rows = Int32Array.from(few, ({ row }) => row)
        return spreadMembers(dense(few.map(({ number }) => number)), rows, n)
      }),
    )

  const dense = (list: readonly (number | null)[]): MemberNumbers => ({
    numbers: Float64Array.from(list, (number) => number ?? 7777),
    valid: list.includes(null) ? Uint8Array.from(list, (number) => Number(number !== null)) : null,
  })

  it('is the first of several members that a row has', () => {
    const lists = fc.nat(20).chain((n) => fc.array(anyMembers(n), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(lists, (all) => {
        inWorkspace(() => {
          const first = firstMembers(all)
          const expected = all.map(listed).reduce((a, b) => a.map((member, i) => member ?? b[i]))
          expect(listed(first)).toEqual(expected)
        })
      }),
    )
  })
})
