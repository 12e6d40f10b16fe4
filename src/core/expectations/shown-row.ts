import { type Cell, cellAt } from '../cell.ts'
import type { Batch, Column, FieldType } from '../column.ts'
import { jsonValue } from '../sketches/json-value.ts'

/** The value of a row as reports have it: numbers that are not finite as text. */
export function shownCell(column: Column, row: number): Cell {
  const cell = cellAt(column, row)
  return typeof cell === 'number' ? jsonValue(cell) : cell
}

/** All values of a row, by field. */
export const shownRow = (fields: readonly FieldType[], { columns }: Batch, row: number) =>
  Object.fromEntries(fields.map(({ name }, i) => [name, shownCell(columns[i], row)]))
