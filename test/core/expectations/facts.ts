import type { ColumnType } from '../../../src/core/column.ts'
import { type Declaration, type Field, NO_PROMISES } from '../../../src/core/declaration.ts'
import type { ColumnFacts } from '../../../src/core/expectations/check.ts'
import type { DerivedRule } from '../../../src/core/expectations/row-rule.ts'
import type { Expectant } from '../../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../../src/core/inspection.ts'
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
  fields,
  label: null,
  form: { name: 'test', version: 1, rows: 1, populations: {}, tables: {}, fields: [], sides: {} },
})

export const repeated = (cell: Cell, times: number): Cell[] => new Array(times).fill(cell)
