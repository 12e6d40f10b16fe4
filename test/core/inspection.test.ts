import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/core/column.ts'
import { rowRulesOf } from '../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../src/core/inspection.ts'
import { summarize } from '../../src/core/profile/summarize.ts'
import { dayOf, shippedDataset } from '../datasets.ts'
import { DATE } from './expectations/facts.ts'
import { batchOf, type Cell, dictionaryColumn, fieldOf, plainColumn } from './sketches/columns.ts'

const TYPES: ColumnType[] = ['string', 'float64', 'int64', 'timestamp', 'bool']
const FIELDS = TYPES.map((type) => fieldOf(type, type))
const DAY_MICROS = 86_400_000_000

const row = fc.tuple(
  fc.option(fc.string({ maxLength: 6, unit: 'grapheme' })),
  fc.option(fc.double()),
  fc.option(fc.integer()),
  fc.option(fc.integer({ min: -3 * DAY_MICROS, max: 400 * DAY_MICROS })),
  fc.option(fc.constantFrom(0, 1)),
)
const MANY_ROWS = 5000
const manyRow = (i: number): Cell[] => [`text ${i % 3000}`, i / 7, i % 2500, i * 60_000_000, i % 2]

interface Part {
  readonly firstRow?: number
  readonly columnOf?: typeof dictionaryColumn | typeof plainColumn
}

/** @param rows  of a day of MANY_ROWS */
function inspect(
  rows: readonly (readonly Cell[])[],
  { firstRow = 0, columnOf = plainColumn }: Part = {},
): Inspection {
  const inspection = new Inspection(FIELDS, { dayRows: MANY_ROWS, firstRow })
  const columns = TYPES.map((type, i) =>
    columnOf(
      type,
      rows.map((cells) => cells[i]),
    ),
  )
  inspection.add(batchOf(...columns))
  return inspection
}

const throughJson = (inspection: Inspection) => Inspection.fromJSON(JSON.parse(JSON.stringify(inspection)))

const transactions = shippedDataset('card-transactions')

/** A day of more rows than are sampled, from so many parts that were each written and read as JSON. */
function inspectDay(parts: number): Inspection {
  const rows = 20_000
  const day = dayOf(transactions, rows)
  const options = { label: 'label_fraud', dayRows: rows, rules: rowRulesOf(transactions, DATE) }
  const total = new Inspection(transactions.fields, options)
  for (let part = 0; part < parts; part++) {
    const range = day.partRange(part, parts)
    const inspection = new Inspection(transactions.fields, { ...options, firstRow: range.rows.start })
    for (const batch of day.batches(range)) inspection.add(batch)
    total.merge(throughJson(inspection))
  }
  return total
}

describe('Inspection', () => {
  it('is the same in any order but for the sample, in any parts, in any encoding, and through JSON', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.nat(30), (rows, cut) => {
        const merged = inspect(rows.slice(cut).reverse())
        merged.merge(throughJson(inspect(rows.slice(0, cut), { columnOf: dictionaryColumn })))
        expect({ ...merged.toJSON(), sample: null }).toEqual({ ...inspect(rows).toJSON(), sample: null })
      }),
    )
  })

  it('is the same in any parts where columns have more values than are counted exactly', () => {
    const rows = Array.from({ length: MANY_ROWS }, (_, i) => manyRow(i))
    const whole = JSON.stringify(inspect(rows))
    for (const cut of [0, 700, 2000, MANY_ROWS]) {
      const merged = inspect(rows.slice(cut), { firstRow: cut })
      merged.merge(throughJson(inspect(rows.slice(0, cut), { columnOf: dictionaryColumn })))
      expect(JSON.stringify(merged)).toBe(whole)
    }
  })

  it('is the same, and so is the profile, of a shipped day in 1, 3, 7 and 64 parts', () => {
    const [whole, ...cut] = [1, 3, 7, 64].map(inspectDay)
    for (const inspection of cut) {
      expect(JSON.stringify(inspection)).toBe(JSON.stringify(whole))
      expect(JSON.stringify(summarize(inspection))).toBe(JSON.stringify(summarize(whole)))
    }
  })

  it('counts rows and nulls', () => {
    const inspection = inspect([
      ['a', null, 1, 1, 1],
      [null, null, 2, 1, null],
    ])
    expect(inspection.rows).toBe(2)
    expect(inspection.nulls).toEqual([1, 2, 0, 0, 1])
  })

  it('gives the digest of its rows', () => {
    expect(throughJson(inspect([manyRow(1)])).digest.hex()).toBe(inspect([manyRow(1)]).digest.hex())
  })

  it('leaves numbers that are not finite out of the statistics and counts them', () => {
    const numbers = inspect([Number.NaN, Number.POSITIVE_INFINITY, -0, 5].map((n) => ['', n, 0, 0, 0]))
      .columns[1].numbers
    expect(numbers).toMatchObject({ count: 2, nonFinite: 2, zeros: 1, min: 0, max: 5 })
  })

  it('keeps the state of a part small, but for the sample', () => {
    const rows = Array.from({ length: MANY_ROWS }, (_, i) => manyRow(i))
    expect(JSON.stringify({ ...inspect(rows).toJSON(), sample: null }).length).toBeLessThan(150_000)
  })
})
