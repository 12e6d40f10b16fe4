import type { Cell } from '../core/cell.ts'
import type { FieldType } from '../core/column.ts'
import type { Screen } from './command.ts'
import { sideways, table, tableWidth } from './text-layout.ts'

const isNumber = (type: string) => type === 'int32' || type === 'int64' || type === 'float64'

/** A few rows as a table, on its side where the screen is too narrow. */
export function rowsTable(
  fields: readonly FieldType[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
): string {
  const columns = fields.map(({ name, type }) => ({
    title: name,
    align: isNumber(type) ? ('right' as const) : ('left' as const),
  }))
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '-' : String(cell))))
  if (tableWidth(columns, cells) <= screen.columns) return table(columns, cells, screen)
  return sideways(
    fields.map(({ name }) => name),
    cells,
    screen,
  )
}
