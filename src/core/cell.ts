import type { Column } from './column.ts'
import { isoTime } from './iso-time.ts'

/** One value as plain JSON; a timestamp as ISO 8601 in UTC. */
export type Cell = string | number | boolean | null

/** The value of a column in one row. For a few rows only: whole columns are read as arrays. */
export function cellAt(column: Column, row: number): Cell {
  if (column.valid && column.valid[row] === 0) return null
  if (column.encoding === 'dictionary') return cellAt(column.dictionary, column.codes[row])
  switch (column.type) {
    case 'bool':
      return column.values[row] === 1
    case 'string': {
      const { bytes, offsets } = column.values
      return new TextDecoder().decode(bytes.subarray(offsets[row], offsets[row + 1]))
    }
    case 'timestamp':
      return isoTime(column.values[row])
    default:
      return column.values[row]
  }
}
