/** Datasets beside a day's own: some fields of those rows where a bool is true, such as the truth of each fraud. */
import type { Batch, Column, DayBatch, PlainColumn } from './column.ts'
import type { Field } from './declaration.ts'
import { asDictionary, expandDictionary } from './dictionary.ts'
import { flagsOf, gather, placesOf } from './fields/values.ts'
import { pickBytes, pickCodes } from './pick.ts'

/** A side of a dataset, compiled. */
export interface Side {
  /** Its key in the schema: `labels`. */
  readonly name: string
  /** The dataset that it is: `payments_labels`. */
  readonly dataset: string
  readonly description: string
  /** A bool among the dataset's columns, never null: the side has the rows where it is true. */
  readonly of: string
  /** The first is a column of the dataset too, and tells which of its rows these are. */
  readonly fields: readonly Field[]
  /** Its field, a timestamp or text, that says from when on a row is known; null when the schema does not tell. */
  readonly knownOn: string | null
}

/** What picks a side's rows from a batch. */
export type Selection = Pick<Side, 'of' | 'fields'>

/**
 * The rows of a side among some of the day's, in their order.
 *
 * @param columnOf  a field's column for all of these
 * @param order     row k is item `order[k]` of the columns; null: item k
 */
export function selectSide(
  { of, fields }: Selection,
  columnOf: (field: string) => Column,
  order: Int32Array | null = null,
): Batch {
  const isIn = flagsOf(columnOf(of))
  const picked = order === null ? placesOf(isIn) : pickCodes(order, placesOf(pickBytes(isIn, order)))
  return { rows: picked.length, columns: fields.map(({ name }) => pickRows(columnOf(name), picked)) }
}

/** Numbers of the rows, of so many, that are wanted. */
export function rowsWhere(rows: number, isWanted: (row: number) => boolean): Int32Array {
  const picked = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) if (isWanted(row)) picked[count++] = row
  return picked.subarray(0, count)
}

/** A column of these rows alone, which keeps nothing of the whole column in memory. */
export const pickRows = (column: Column, rows: Int32Array): PlainColumn =>
  expandDictionary(asDictionary(gather(column, rows, null)))

/** Passes a day's batches on, and adds the rows of each side to its list: `kept` has one for each, in their order. */
export function* keepSides(batches: Iterable<DayBatch>, kept: readonly Batch[][]): Generator<DayBatch> {
  for (const batch of batches) {
    batch.sides.forEach((side, i) => {
      if (side.rows > 0) kept[i].push(side)
    })
    yield batch
  }
}
