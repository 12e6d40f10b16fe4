import type {
  Batch,
  Column,
  ColumnType,
  DictionaryColumn,
  FieldType,
  PlainColumn,
} from '../../../src/core/column.ts'

/** A cell of a test table; null stands for a null. */
export type Cell = string | number | null

export const fieldOf = (name: string, type: ColumnType): FieldType => ({
  name,
  type,
  nullable: true,
  cardinality: 'low',
  description: '',
})

function plainValues(type: ColumnType, cells: readonly Cell[], valid: Uint8Array | null): PlainColumn {
  if (type === 'string') {
    const chunks = cells.map((cell) => new TextEncoder().encode(String(cell ?? 'under a null')))
    const offsets = new Int32Array(cells.length + 1)
    for (const [i, chunk] of chunks.entries()) offsets[i + 1] = offsets[i] + chunk.length
    return { encoding: 'plain', type, values: { bytes: Buffer.concat(chunks), offsets }, valid }
  }
  const numbers = cells.map((cell) => Number(cell ?? 77))
  if (type === 'bool') return { encoding: 'plain', type, values: Uint8Array.from(numbers), valid }
  if (type === 'int32') return { encoding: 'plain', type, values: Int32Array.from(numbers), valid }
  return { encoding: 'plain', type, values: Float64Array.from(numbers), valid }
}

/** The cells as a plain column. */
export function plainColumn(type: ColumnType, cells: readonly Cell[]): PlainColumn {
  const hasNulls = cells.includes(null)
  return plainValues(type, cells, hasNulls ? Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)) : null)
}

/** The cells as a dictionary column, whose dictionary also holds every value a second time and one that is unused. */
export function dictionaryColumn(type: ColumnType, cells: readonly Cell[]): DictionaryColumn {
  const values = [...new Set(cells.filter((cell) => cell !== null))]
  // A map finds NaN, which indexOf does not.
  const codeOf = new Map(values.map((value, code) => [value, code]))
  const unused = type === 'string' ? 'unused' : 1
  return {
    encoding: 'dictionary',
    type,
    codes: Int32Array.from(cells, (cell, i) =>
      cell === null ? 0 : codeOf.get(cell)! + (i % 2) * values.length,
    ),
    dictionary: plainValues(type, [...values, ...values, unused], null),
    valid: Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)),
  }
}

export const batchOf = (...columns: Column[]): Batch => ({
  rows: columns[0].encoding === 'dictionary' ? columns[0].codes.length : plainLength(columns[0]),
  columns,
})

const plainLength = (column: PlainColumn) =>
  column.type === 'string' ? column.values.offsets.length - 1 : column.values.length
