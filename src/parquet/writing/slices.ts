/** Rows of several batches as the values of one column chunk: without the nulls, which are levels of their own. */
import {
  type Column,
  type ColumnType,
  columnLength,
  type PlainColumn,
  type StringColumn,
  type Utf8,
} from '../../core/column.ts'
import { ARRAY_OF, asDictionary, expandDictionary } from '../../core/dictionary.ts'
import { ByteSink } from './byte-sink.ts'
import { NumberTable, TextTable } from './value-table.ts'

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
  const levels = new Int32Array(rowsOf(slices))
  let at = 0
  for (const { column, start, end } of slices) {
    if (column.valid === null) levels.fill(1, at, at + end - start)
    else levels.set(column.valid.subarray(start, end), at)
    at += end - start
  }
  return levels.includes(0) ? levels : null
}

/** Values by their numbers in a dictionary. */
export interface CodedValues {
  readonly codes: Int32Array
  /** The values that occur: texts in order of first use, numbers in ascending order. */
  readonly dictionary: PlainColumn
}

/**
 * The `count` values of the slices as codes. Where they come with a dictionary, each entry of it that is used is looked
 * up once, not once per row.
 */
export function codeValues(slices: readonly Slice[], count: number): CodedValues {
  const { type } = slices[0].column
  const table = type === 'string' ? new TextTable() : new NumberTable()
  const codes = new Int32Array(count)
  const known = new Map<PlainColumn, Int32Array>()
  let to = 0
  for (const { column, start, end } of slices) {
    const { codes: entries, dictionary, valid } = asDictionary(column)
    const numbers = known.get(dictionary) ?? new Int32Array(columnLength(dictionary)).fill(-1)
    known.set(dictionary, numbers)
    for (let row = start; row < end; row++) {
      if (valid !== null && valid[row] === 0) continue
      const entry = entries[row]
      if (numbers[entry] === -1) numbers[entry] = numberIn(table, dictionary, entry)
      codes[to++] = numbers[entry]
    }
  }
  if (table instanceof TextTable) return { codes, dictionary: columnOf(type, table.values()) }
  const sorted = sortNumbers(table, codes)
  return { codes, dictionary: columnOf(type, type === 'int32' ? Int32Array.from(sorted) : sorted) }
}

/** The numbers of the table in ascending order, which codecs make smaller; `codes` follow them. */
function sortNumbers(table: NumberTable, codes: Int32Array): Float64Array {
  const values = table.values()
  const ascending = values.toSorted()
  const sorted = new NumberTable()
  for (let i = 0; i < ascending.length; i++) sorted.numberOf(ascending[i])
  const places = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) places[i] = sorted.numberOf(values[i])
  for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]]
  return sorted.values()
}

function numberIn(table: TextTable | NumberTable, { type, values }: PlainColumn, entry: number): number {
  if (type !== 'string') return (table as NumberTable).numberOf(values[entry])
  const { bytes, offsets } = values
  return (table as TextTable).numberOf(bytes, offsets[entry], offsets[entry + 1])
}

/** The `count` values of the slices, end to end. */
export function gatherValues(slices: readonly Slice[], count: number): PlainColumn {
  const parts = slices.map(({ column, start, end }) => ({ column: plain(column), start, end }))
  const { type } = slices[0].column
  if (type === 'string') return columnOf(type, gatherTexts(parts as PlainSlice<StringColumn>[], count))
  const gathered = new ARRAY_OF[type](count)
  let to = 0
  for (const { column, start, end } of parts as PlainSlice<NumberColumn>[]) {
    const { values, valid } = column
    if (valid === null) {
      gathered.set(values.subarray(start, end), to)
      to += end - start
    } else for (let row = start; row < end; row++) if (valid[row]) gathered[to++] = values[row]
  }
  return columnOf(type, gathered)
}

const columnOf = (type: ColumnType, values: PlainColumn['values']) =>
  ({ encoding: 'plain', type, values, valid: null }) as PlainColumn

type NumberColumn = Exclude<PlainColumn, StringColumn>
type PlainSlice<C> = Slice & { readonly column: C }

const plain = (column: Column) => (column.encoding === 'plain' ? column : expandDictionary(column))

function gatherTexts(slices: readonly PlainSlice<StringColumn>[], count: number): Utf8 {
  const bytes = new ByteSink(BYTES_PER_TEXT * count)
  const offsets = new Int32Array(count + 1)
  let to = 0
  for (const { column, start, end } of slices) {
    const { values, valid } = column
    // Texts lie end to end, so those between two nulls are copied as one.
    for (let row = start; row < end; ) {
      const from = valid === null ? row : skip(valid, 0, row, end)
      const until = valid === null ? end : skip(valid, 1, from, end)
      const shift = bytes.length - values.offsets[from]
      for (let i = from; i < until; i++) offsets[++to] = values.offsets[i + 1] + shift
      bytes.append(values.bytes, values.offsets[from], values.offsets[until])
      row = until
    }
  }
  return { bytes: bytes.view(), offsets }
}

/** The first row from `row` on whose validity is not `flag`. */
function skip(valid: Uint8Array, flag: 0 | 1, row: number, end: number): number {
  let at = row
  while (at < end && valid[at] === flag) at++
  return at
}
