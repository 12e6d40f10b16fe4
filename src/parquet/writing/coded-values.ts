/** The values of a column chunk as numbers in a dictionary. */
import { columnLength, type PlainColumn, type Utf8 } from '../../core/column.ts'
import { evenSteps } from '../../core/count.ts'
import { asDictionary } from '../../core/dictionary.ts'
import { columnOf, type Slice, takeValid } from './slices.ts'
import { NumberTable, TextTable } from './value-table.ts'

/** Values by their numbers in a dictionary. */
export interface CodedValues {
  readonly codes: Int32Array
  /** The values that occur: texts in order of first use, numbers in ascending order. */
  readonly dictionary: PlainColumn
}

/** Puts the numbers of values where their places in a column are. */
type NumberEach = (column: PlainColumn, places: Int32Array) => void

/**
 * The `count` values of the slices as codes. Where they come with a dictionary, each entry of it that is used is looked
 * up once, not once per row.
 */
export function codeValues(slices: readonly Slice[], count: number): CodedValues {
  const { type } = slices[0].column
  const room = new Int32Array(count + 1)
  const codes = room.subarray(0, count)
  if (type === 'string') {
    const table = new TextTable()
    codeSlices(slices, room, ({ values }, places) => table.numberEach(values as Utf8, places))
    return { codes, dictionary: columnOf(type, table.values()) }
  }
  const table = new NumberTable()
  codeSlices(slices, room, ({ values }, places) => table.numberEach(doubles(values as Numbers), places))
  const sorted = sortNumbers(table, codes)
  return { codes, dictionary: columnOf(type, type === 'int32' ? new Int32Array(sorted) : sorted) }
}

type Numbers = Uint8Array | Int32Array | Float64Array

const doubles = (values: Numbers) => (values instanceof Float64Array ? values : new Float64Array(values))

function codeSlices(slices: readonly Slice[], codes: Int32Array, numberEach: NumberEach): void {
  const known = new Map<PlainColumn, Int32Array>()
  let to = 0
  for (const { column, start, end } of slices) {
    const { codes: entries, dictionary, valid } = asDictionary(column)
    const some = takeValid(entries, valid, { start, end }, codes.subarray(to))
    if (column.encoding === 'plain') numberEach(dictionary, some)
    else {
      const numbers = known.get(dictionary) ?? new Int32Array(columnLength(dictionary)).fill(UNUSED)
      known.set(dictionary, numbers)
      const used = firstUses(some, numbers)
      const found = used.slice()
      numberEach(dictionary, found)
      for (let i = 0; i < used.length; i++) numbers[used[i]] = found[i]
      replaceEach(some, numbers)
    }
    to += some.length
  }
}

const UNUSED = -1
const FOUND = -2

/** The entries that have no number yet, in order of first use; they are marked. */
function firstUses(entries: Int32Array, numbers: Int32Array): Int32Array {
  const used = new Int32Array(Math.min(entries.length, numbers.length))
  let count = 0
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (numbers[entry] !== UNUSED) continue
    numbers[entry] = FOUND
    used[count++] = entry
  }
  return used.subarray(0, count)
}

/** Puts in place of each code what it stands for. */
function replaceEach(codes: Int32Array, numbers: Int32Array): void {
  for (let i = 0; i < codes.length; i++) codes[i] = numbers[codes[i]]
}

/** The numbers of the table in ascending order, which codecs make smaller; `codes` follow them. */
function sortNumbers(table: NumberTable, codes: Int32Array): Float64Array {
  const sorted = table.values().toSorted()
  const numbers = evenSteps(sorted.length, 1)
  table.numberEach(sorted, numbers)
  // The last where it is not found: a NaN of other bits.
  const places = new Int32Array(sorted.length).fill(sorted.length - 1)
  for (let i = 0; i < numbers.length; i++) places[numbers[i]] = i
  replaceEach(codes, places)
  return sorted
}
