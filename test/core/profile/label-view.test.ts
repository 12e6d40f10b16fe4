import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../src/core/column.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import type { Analysis } from '../../../src/core/profile/analysis.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const ROWS = 6000
const HOUR = 3_600_000_000
const COUNTRIES = ['DE', 'FR', 'FR', 'IT', null]

const COLUMNS: readonly (readonly [string, ColumnType, (i: number) => Cell])[] = [
  ['first_time', 'timestamp', (i) => (i % 7 === 0 ? null : i * HOUR)],
  ['event_time', 'timestamp', (i) => (i % 30) * HOUR + i],
  ['country', 'string', (i) => COUNTRIES[i % 5]],
  ['amount', 'float64', (i) => i / 3],
  ['mcc', 'int32', (i) => 5000 + (i % 3)],
  ['many', 'string', (i) => `value ${i % 65}`],
  ['same', 'string', () => 'x'],
  ['flag', 'bool', (i) => (i % 4 === 0 ? 1 : 0)],
  ['fraud', 'bool', (i) => Number(isFraud(i))],
]
const isFraud = (i: number) => (i * 31) % 97 < 5

/** The label view of the rows in two parts, through JSON. */
function labelView(analysis: Analysis, label: string | undefined = 'fraud') {
  const fields = COLUMNS.map(([name, type]) => fieldOf(name, type))
  const inspect = (start: number, end: number) => {
    const inspection = new Inspection(fields, { label, dayRows: ROWS, firstRow: start })
    const rows = Array.from({ length: end - start }, (_, i) => start + i)
    inspection.add(batchOf(...COLUMNS.map(([, type, cell]) => plainColumn(type, rows.map(cell)))))
    return Inspection.fromJSON(JSON.parse(JSON.stringify(inspection)))
  }
  const total = inspect(0, 2500)
  total.merge(inspect(2500, ROWS))
  return summarize(total, analysis).label
}

/** Rows and trues by what a function says of each row. */
function slowRates(keyOf: (i: number) => string | null) {
  const rates = new Map<string | null, { value: string | null; rows: number; trues: number }>()
  for (let i = 0; i < ROWS; i++) {
    const value = keyOf(i)
    const { rows, trues } = rates.get(value) ?? { rows: 0, trues: 0 }
    rates.set(value, { value, rows: rows + 1, trues: trues + Number(isFraud(i)) })
  }
  return rates
}

const cellOf = (name: string) => COLUMNS.find(([column]) => column === name)?.[2] as (i: number) => Cell
const hourOf = (micros: Cell) =>
  micros === null ? null : `${String(Math.floor(Number(micros) / HOUR) % 24).padStart(2, '0')}:00`

describe('the label view', () => {
  const view = labelView({ timestamp: 'event_time', dimensions: ['mcc', 'country'] })
  const ratesOf = (field: string) =>
    new Map(view?.breakdowns.find((b) => b.field === field)?.rates.map((rate) => [rate.value, rate]))

  it('counts all rows and those that are true', () => {
    const [trues] = [Array.from({ length: ROWS }, (_, i) => i).filter(isFraud).length]
    expect(view).toMatchObject({ label: 'fraud', rows: ROWS, trues })
  })

  it('looks at time, dimensions in their order, then categories and booleans of 2 to 64 values', () => {
    expect(view?.breakdowns.map(({ field }) => field)).toEqual(['event_time', 'mcc', 'country', 'flag'])
    expect(labelView({})?.breakdowns.map(({ field }) => field)).toEqual([
      'first_time',
      'country',
      'mcc',
      'flag',
    ])
  })

  it('has rates by hour, in their order', () => {
    expect(ratesOf('event_time')).toEqual(slowRates((i) => hourOf(cellOf('event_time')(i))))
    const hours = view?.breakdowns[0].rates.map(({ value }) => value)
    expect(hours).toEqual(hours?.toSorted())
    expect(hours).toHaveLength(24)
  })

  it('has rates by hour of times that are missing now and then', () => {
    const [{ rates }] = labelView({})?.breakdowns ?? []
    expect(new Map(rates.map((rate) => [rate.value, rate]))).toEqual(
      slowRates((i) => hourOf(cellOf('first_time')(i))),
    )
    expect(rates.at(-1)?.value).toBeNull()
  })

  it('has rates by value, most rows first, the missing ones among them', () => {
    const text = (cell: Cell) => (cell === null ? null : String(cell))
    expect(ratesOf('country')).toEqual(slowRates((i) => text(cellOf('country')(i))))
    expect(ratesOf('mcc')).toEqual(slowRates((i) => text(cellOf('mcc')(i))))
    expect([...ratesOf('country').keys()]).toEqual(['FR', 'DE', 'IT', null])
    expect(ratesOf('flag')).toEqual(slowRates((i) => String(i % 4 === 0)))
  })

  it('is null without a label', () => {
    const fields = [fieldOf('a', 'int32')]
    expect(summarize(new Inspection(fields, { dayRows: 0 })).label).toBeNull()
  })
})
