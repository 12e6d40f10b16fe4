import type { ColumnType, FieldType } from '../../../src/core/column.ts'
import { type Declaration, type Field, NO_PROMISES } from '../../../src/core/declaration.ts'
import type { ColumnFacts, Offenders } from '../../../src/core/expectations/check.ts'
import type { Rule } from '../../../src/core/expectations/offences.ts'
import type { DerivedRule } from '../../../src/core/expectations/row-rule.ts'
import type { Expectant } from '../../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { datasetOf } from '../../datasets.ts'
import { batchOf, type Cell, dictionaryColumn, fieldOf, plainColumn } from '../sketches/columns.ts'

export const DATE = '2026-11-19'
/** Midnight of DATE in microseconds. */
export const MIDNIGHT = Date.parse(`${DATE}T00:00:00Z`) * 1000

export const promising = (type: ColumnType, declared: Partial<Declaration>): Field => ({
  ...fieldOf('field', type),
  declared: { ...NO_PROMISES, ...declared },
})

/** What is known of a column with these cells. */
export function factsOf(field: Field, cells: readonly Cell[]): ColumnFacts {
  const inspection = new Inspection([field], { dayRows: cells.length })
  if (cells.length > 0) inspection.add(batchOf(plainColumn(field.type, cells)))
  return {
    field,
    date: DATE,
    rows: cells.length,
    nulls: inspection.nulls[0],
    sketch: inspection.columns[0],
  }
}

/** Numbers of the rows, of these cells in their order, that break the rule which follows from a field's promises; null: none follows. */
export function breaking(derive: DerivedRule, field: Field, cells: readonly Cell[]): number[] | null {
  const found = [plainColumn, dictionaryColumn].map((columnOf) => {
    const test = derive({ field, column: 0, date: DATE })?.open()
    return test && Array.from(test(batchOf(columnOf(field.type, cells))))
  })
  if (JSON.stringify(found[0]) !== JSON.stringify(found[1]))
    throw new Error(`in plain columns ${found[0]}, in dictionaries ${found[1]}`)
  return found[0] ?? null
}

/** A dataset of these fields, as far as its days are judged by it. */
export const expectantOf = (fields: readonly Field[]): Expectant => ({
  ...datasetOf([{ name: 'any', type: 'bool' }]),
  fields,
})

/** Rows of a day that break a rule, when the day comes in parts (given by their sizes) that are each written and read as JSON. */
export function offendersIn(
  rule: Rule,
  fields: readonly FieldType[],
  rows: readonly (readonly Cell[])[],
  sizes: readonly number[] = [rows.length],
): Offenders {
  const options = { dayRows: rows.length, rules: [rule] }
  const total = new Inspection(fields, options)
  let firstRow = 0
  for (const size of sizes) {
    const part = new Inspection(fields, { ...options, firstRow })
    for (const [start, columnOf] of [
      [0, plainColumn],
      [Math.ceil(size / 2), dictionaryColumn],
    ] as const) {
      const end = start === 0 ? Math.ceil(size / 2) : size
      const cells = rows.slice(firstRow + start, firstRow + end)
      const columns = fields.map(({ type }, i) =>
        columnOf(
          type,
          cells.map((row) => row[i]),
        ),
      )
      if (cells.length > 0) part.add(batchOf(...columns))
    }
    firstRow += size
    total.merge(Inspection.fromJSON(JSON.parse(JSON.stringify(part))))
  }
  return total.offences[0]
}

export const repeated = (cell: Cell, times: number): Cell[] => new Array(times).fill(cell)
