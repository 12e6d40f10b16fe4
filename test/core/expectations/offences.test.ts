import { describe, expect, it } from 'vitest'
import { Offences, SHOWN_ROWS } from '../../../src/core/expectations/offences.ts'
import { rowRulesOf } from '../../../src/core/expectations/row-rules.ts'
import { batchOf, plainColumn } from '../sketches/columns.ts'
import { DATE, expectantOf, MIDNIGHT, promising } from './facts.ts'

const fields = [
  { ...promising('float64', { min: 0 }), name: 'amount', nullable: false },
  { ...promising('timestamp', { withinDay: true }), name: 'at', nullable: false },
]
const rules = rowRulesOf(expectantOf(fields), DATE)
const ROWS = 1000
const DAY = { dayRows: ROWS, firstRow: 0 }
/** Amounts of every 70th row from the 30th on are below 0, and there is one that is no number. */
const amountAt = (row: number) => (row === 11 ? Number.NaN : row % 70 === 30 ? -row : row)

function offencesOf(start: number, end: number, batchRows = 90): Offences {
  const offences = new Offences(fields, rules, { dayRows: ROWS, firstRow: start })
  for (let first = start; first < end; first += batchRows) {
    const rows = Array.from({ length: Math.min(batchRows, end - first) }, (_, i) => first + i)
    const times = rows.map((row) => MIDNIGHT + row)
    offences.add(batchOf(plainColumn('float64', rows.map(amountAt)), plainColumn('timestamp', times)))
  }
  return offences
}

describe('Offences', () => {
  it('counts the rows that break each rule, and shows the first with all their values', () => {
    const found = offencesOf(0, ROWS).found
    expect(rules.map(({ rule }, i) => [rule, found[i].count])).toEqual([
      ['not null', 0],
      ['range', 15],
      ['not null', 0],
      ['within day', 0],
    ])
    expect(found[1].rows.map(({ row }) => row)).toEqual([11, 30, 100, 170, 240])
    expect(found[1].rows.slice(0, 2)).toEqual([
      { row: 11, values: { amount: 'NaN', at: '2026-11-19T00:00:00.000011Z' } },
      { row: 30, values: { amount: -30, at: '2026-11-19T00:00:00.000030Z' } },
    ])
    expect(found[1].rows).toHaveLength(SHOWN_ROWS)
  })

  it.each([1, 3, 7, 64])('is the same from %i parts, in any order and through JSON', (parts) => {
    const merged = new Offences(fields, rules, DAY)
    for (let i = 0; i < parts; i++) {
      const part = (i * 5 + 2) % parts
      const [start, end] = [part, part + 1].map((n) => Math.floor((n * ROWS) / parts))
      merged.merge(Offences.fromJSON(fields, DAY, JSON.parse(JSON.stringify(offencesOf(start, end, 7)))))
    }
    expect(JSON.stringify(merged)).toBe(JSON.stringify(offencesOf(0, ROWS)))
  })
})
