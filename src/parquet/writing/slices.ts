/** Rows of several batches as the values of one column chunk: without the nulls, which are levels of their own. */

import type { Column, ColumnType, NumericColumn, PlainColumn, StringColumn, Utf8 } from '../../core/column.ts'
import { EMPTY_OF, expandDictionary } from '../../core/dictionary.ts'
import { emptyBytes, emptyInts } from '../../core/workspace.ts'
import { ByteSink } from './byte-sink.ts'

/** Room set aside for a text, to save growing: that of an id. */
const BYTES_PER_TEXT = 16

/** Rows [start, end) of a column. */
export interface Slice {
  readonly column: Column
  readonly start: number
  readonly end: number
}

export const rowsOf = (slices: readonly Slice[]) =>
  slices.reduce((sum, { start, end }) => sum + end - start, 0)

/** For each row 1 where there is a value, 0 where there is none; null where no row is without. */
export function levelsOf(slices: readonly Slice[]): Int32Array | null {
  if (slices.every(({ column }) => column.valid === null)) return null
  const levels = emptyInts(rowsOf(slices))
  let at = 0
  for (const { column, start, end } of slices) {
    if (column.valid === null) levels.fill(1, at, at + end - start)
    else levels.set(column.valid.subarray(start, end), at)
    at += end - start
  }
  return levels.includes(0) ? levels : null
}

/** Copies the values of the rows [start, end) that have one to the front of `to`, which has room for one more, and returns them there. */
export function takeValid<T extends NumberArray>(
  values: T,
  valid: Uint8Array | null,
  { start, end }: { readonly start: number; readonly end: number },
  to: T,
): T {
  if (valid === null) {
    to.set(values.subarray(start, end))
    return to.subarray(0, end - start) as T
  }
  let count = 0
  for (let row = start; row < end; row++) {
    // Without a branch, as nulls come by chance: what a null leaves is overwritten, or lies behind the last.
    to[count] = values[row]
    count += valid[row]
  }
  return to.subarray(0, count) as T
}

type NumberArray = Uint8Array | Int32Array | Float64Array

/** The `count` values of the slices, end to end. */
export function gatherValues(slices: readonly Slice[], count: number): PlainColumn {
  const parts = slices.map(({ column, start, end }) => ({ column: plain(column), start, end }))
  const { type } = slices[0].column
  if (type === 'string') return columnOf(type, gatherTexts(parts as PlainSlice<StringColumn>[], count))
  const gathered = EMPTY_OF[type](count + 1)
  let to = 0
  for (const { column, start, end } of parts as PlainSlice<NumericColumn>[]) {
    to += takeValid<NumberArray>(column.values, column.valid, { start, end }, gathered.subarray(to)).length
  }
  return columnOf(type, gathered.subarray(0, count))
}

/** A column of values without nulls. */
export const columnOf = (type: ColumnType, values: PlainColumn['values']) =>
  ({ encoding: 'plain', type, values, valid: null }) as PlainColumn

type PlainSlice<C> = Slice & { readonly column: C }

const plain = (column: Column) => (column.encoding === 'plain' ? column : expandDictionary(column))

function gatherTexts(slices: readonly PlainSlice<StringColumn>[], count: number): Utf8 {
  const bytes = new ByteSink(BYTES_PER_TEXT * count, emptyBytes)
  const offsets = emptyInts(count + 1)
  offsets[0] = 0
  let to = 1
  for (const { column, start, end } of slices) {
    const { values, valid } = column
    // Texts lie end to end, so those between two nulls are copied as one.
    for (let row = start; row < end; ) {
      const from = valid === null ? row : skip(valid, 0, row, end)
      const until = valid === null ? end : skip(valid, 1, from, end)
      copyShifted(
        values.offsets.subarray(from + 1, until + 1),
        bytes.length - values.offsets[from],
        offsets,
        to,
      )
      bytes.append(values.bytes, values.offsets[from], values.offsets[until])
      to += until - from
      row = until
    }
  }
  return { bytes: bytes.view(), offsets }
}

function copyShifted(offsets: Int32Array, shift: number, to: Int32Array, at: number): void {
  for (let i = 0; i < offsets.length; i++) to[at + i] = offsets[i] + shift
}

/** The first row from `row` on whose validity is not `flag`. */
function skip(valid: Uint8Array, flag: 0 | 1, row: number, end: number): number {
  const next = valid.subarray(0, end).indexOf(1 - flag, row)
  return next === -1 ? end : next
}
