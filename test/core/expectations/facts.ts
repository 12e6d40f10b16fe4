import type { ColumnType } from '../../../src/core/column.ts'
import { type Declaration, type Field, NO_PROMISES } from '../../../src/core/declaration.ts'
import type { ColumnFacts } from '../../../src/core/expectations/check.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

export const DATE = '2026-11-19'
/** Midnight of DATE in microseconds. */
export const MIDNIGHT = Date.parse(`${DATE}T00:00:00Z`) * 1000

export const promising = (type: ColumnType, declared: Partial<Declaration>): Field => ({
  ...fieldOf('field', type),
  declared: { ...NO_PROMISES, ...declared },
})

/** What is known of a column with these cells. */
export function factsOf(field: Field, cells: readonly Cell[]): ColumnFacts {
  const inspection = new Inspection([field])
  if (cells.length > 0) inspection.add(batchOf(plainColumn(field.type, cells)))
  return {
    field,
    date: DATE,
    rows: cells.length,
    nulls: inspection.nulls[0],
    sketch: inspection.columns[0],
  }
}

export const repeated = (cell: Cell, times: number): Cell[] => new Array(times).fill(cell)
