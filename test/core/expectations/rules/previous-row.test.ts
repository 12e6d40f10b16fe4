import { describe, expect, it } from 'vitest'
import { previousRow } from '../../../../src/core/expectations/rules/previous-row.ts'
import { type Cell, fieldOf } from '../../sketches/columns.ts'
import { offendersIn } from '../facts.ts'

const FIELDS = ['id', 'card', 'before'].map((name) => fieldOf(name, 'string'))
const rule = previousRow({ id: 0, owner: 1, previous: 2, name: 'before' })

/** 2,000 cards with 1 to 7 rows each; every tenth card is new. */
const rows: Cell[][] = []
for (let card = 0; card < 2000; card++) {
  for (let n = 0; n <= card % 7; n++) {
    const first = card % 10 === 0 ? null : `old ${card}`
    rows.push([`${card}/${n}`, `card ${card}`, n === 0 ? first : `${card}/${n - 1}`])
  }
}
const brokenIn = (cells: readonly (readonly Cell[])[], sizes?: readonly number[]) => {
  const { count, rows: shown } = offendersIn(rule, FIELDS, cells, sizes)
  return [count, shown.map(({ row }) => row)]
}
/** A card of seven rows, the first of which is this one. */
const SEVEN = rows.findIndex(([id]) => id === '1392/0')
const move = (from: number, to: number) => rows.toSpliced(from, 1).toSpliced(to, 0, rows[from])

describe('previous row', () => {
  it('passes where each row names the one above it, whatever the batches', () => {
    expect(brokenIn(rows)).toEqual([0, []])
    expect(brokenIn(rows, [SEVEN, rows.length - SEVEN])).toEqual([0, []])
  })

  it('names a row that names another, or none', () => {
    expect(brokenIn(rows.with(SEVEN + 3, rows[SEVEN + 3].with(2, 'lost')))).toEqual([1, [SEVEN + 3]])
    expect(brokenIn(rows.with(SEVEN + 3, rows[SEVEN + 3].with(2, null)))).toEqual([1, [SEVEN + 3]])
  })

  it('names the row below one that is missing', () => {
    expect(brokenIn(rows.toSpliced(SEVEN + 2, 1))).toEqual([1, [SEVEN + 2]])
  })

  it('names both rows of a pair in the wrong order, and the one after', () => {
    expect(brokenIn(move(SEVEN + 2, SEVEN + 3))).toEqual([3, [SEVEN + 2, SEVEN + 3, SEVEN + 4]])
  })

  it('names a row that stands away from its owner, and the one below its place', () => {
    expect(brokenIn(move(SEVEN + 2, SEVEN + 100))[0]).toBeGreaterThanOrEqual(2)
  })

  it('names the row that the owner first row claims to come after', () => {
    expect(brokenIn(rows.with(SEVEN, rows[SEVEN].with(2, '1392/5')))).toEqual([1, [SEVEN + 5]])
    expect(brokenIn(rows.with(SEVEN, rows[SEVEN].with(2, '1392/0')))).toEqual([1, [SEVEN]])
  })

  it('cannot tell of rows without an owner', () => {
    const cells = [
      ['a', null, 'x'],
      ['b', null, 'y'],
    ]
    expect(brokenIn(cells)).toEqual([0, []])
  })
})
