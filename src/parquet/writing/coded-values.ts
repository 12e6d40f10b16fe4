/** The values of a column chunk as numbers in a dictionary. */

import { columnLength, type PlainColumn } from '../../core/column.ts'
import { asDictionary } from '../../core/dictionary.ts'
import { emptyInts } from '../../core/workspace.ts'
import { NumberTable } from './number-table.ts'
import { columnOf, type Slice, takeValid } from './slices.ts'
import { TextTable } from './text-table.ts'

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
  if (type === 'string') {
    const table = new TextTable()
    const codes = codeSlices(slices, count, table)
    return { codes, dictionary: columnOf(type, table.texts()) }
  }
  const table = new NumberTable()
  const codes = codeSlices(slices, count, table)
  const sorted = sortNumbers(table, codes)
  return { codes, dictionary: columnOf(type, type === 'int32' ? new Int32Array(sorted) : sorted) }
}

/** Numbers the values of one column after the other, in the order in which they first come. */
interface ValueTable {
  /** Places are those in these values, of the table's type, from now on. */
  read(values: PlainColumn['values']): void
  /** Puts the numbers of values where their places are. */
  numberEach(places: Int32Array): void
  /** The number of the value at a place, new or not. */
  numberAt(place: number): number
}

function codeSlices(slices: readonly Slice[], count: number, table: ValueTable): Int32Array {
  const codes = emptyInts(count + 1)
  // By the values, as columns of several batches may share them.
  const known = new Map<PlainColumn['values'], Int32Array>()
  let to = 0
  for (const { column, start, end } of slices) {
    const { codes: entries, dictionary, valid } = asDictionary(column)
    const some = takeValid(entries, valid, { start, end }, codes.subarray(to))
    to += some.length
    if (column.encoding === 'plain') {
      table.read(dictionary.values)
      table.numberEach(some)
    } else {
      const numbers = known.get(dictionary.values) ?? emptyInts(columnLength(dictionary)).fill(UNUSED)
      known.set(dictionary.values, numbers)
      codeEntries(some, numbers, table, dictionary)
    }
  }
  return codes.subarray(0, count)
}

/** The number of an entry that was not used yet. */
const UNUSED = -1

/** Puts numbers in place of entries. Those of entries that have none are looked up. */
function codeEntries(
  entries: Int32Array,
  numbers: Int32Array,
  table: ValueTable,
  dictionary: PlainColumn,
): void {
  let at = codeKnown(entries, numbers, 0)
  if (at < entries.length) table.read(dictionary.values)
  for (; at < entries.length; at = codeKnown(entries, numbers, at)) {
    numbers[entries[at]] = table.numberAt(entries[at])
  }
}

/** Puts numbers in place of entries, from `from` on up to the first that has none; says where that is. */
function codeKnown(entries: Int32Array, numbers: Int32Array, from: number): number {
  let at = from
  while (at < entries.length) {
    const number = numbers[entries[at]]
    if (number === UNUSED) break
    entries[at++] = number
  }
  return at
}

/** The numbers of the table in ascending order, which codecs make smaller; `codes` follow them. */
function sortNumbers(table: NumberTable, codes: Int32Array): Float64Array {
  const sorted = table.doubles().toSorted()
  table.read(sorted)
  // The last where it is not found: a NaN of other bits.
  const places = emptyInts(sorted.length).fill(sorted.length - 1)
  for (let i = 0; i < sorted.length; i++) places[table.numberAt(i)] = i
  codeKnown(codes, places, 0)
  return sorted
}
