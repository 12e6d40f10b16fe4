/** Cuts batches of any size into row groups. */
import { type Batch, type Column, columnLength, type FieldType } from '../../core/column.ts'
import { ContractError } from '../../core/errors.ts'
import type { Slice } from './slices.ts'

/** Some rows, of one batch or of several: for each column its slices. */
export interface RowGroup {
  readonly rows: number
  readonly columns: readonly (readonly Slice[])[]
}

/**
 * Groups of exactly `groupRows` rows, but for the last; no more batches are held than have rows in a group.
 * @throws {ContractError} if a batch does not fit the fields; and whatever `batches` throws
 */
export function* cutRowGroups(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
  groupRows: number,
): Generator<RowGroup> {
  let columns: Slice[][] = fields.map(() => [])
  let rows = 0
  for (const batch of batches) {
    assertFits(fields, batch)
    for (let start = 0; start < batch.rows; ) {
      const end = Math.min(start + groupRows - rows, batch.rows)
      for (const [i, slices] of columns.entries()) slices.push({ column: batch.columns[i], start, end })
      rows += end - start
      start = end
      if (rows === groupRows) {
        yield { rows, columns }
        columns = fields.map(() => [])
        rows = 0
      }
    }
  }
  if (rows > 0) yield { rows, columns }
}

function assertFits(fields: readonly FieldType[], { rows, columns }: Batch): void {
  if (columns.length !== fields.length) {
    throw new ContractError(`columns: expected ${fields.length}, found ${columns.length}`)
  }
  for (const [i, field] of fields.entries()) assertColumn(field, columns[i], rows)
}

function assertColumn(field: FieldType, column: Column, rows: number): void {
  if (column.type !== field.type) {
    throw new ContractError(`${field.name}: expected type ${field.type}, found ${column.type}`)
  }
  if (columnLength(column) !== rows) {
    throw new ContractError(`${field.name}: expected ${rows} rows, found ${columnLength(column)}`)
  }
  if (!field.nullable && column.valid?.includes(0)) {
    throw new ContractError(`${field.name}: expected no nulls, found one in row ${column.valid.indexOf(0)}`)
  }
}
