/** The values of a column chunk as numbers in a dictionary. */

import { columnLength, type PlainColumn } from '../../core/column.ts'
import { kernel } from '../../core/kernel/kernel.ts'
import { intsAt, NOWHERE, type Place, scratch } from '../../core/kernel/memory.ts'
import { type KernelValues, putValues } from './kernel-values.ts'
import { type ChunkRows, levelsFrom } from './slices.ts'

/** Values by their numbers in a dictionary. */
export interface CodedValues {
  readonly codes: Place
  readonly count: number
  /** The values that occur: texts in order of first use, numbers in ascending order. */
  readonly dictionary: KernelValues
}

/**
 * The values of the rows as codes. Where they come with a dictionary, each entry of it that is used is looked up once, not
 * once per row.
 */
export function codeValues(rows: ChunkRows): CodedValues {
  const { type } = rows.slices[0].column
  if (type === 'string') {
    kernel.openTexts()
    const codes = codeSlices(rows)
    const [count, bytes, offsets] = [kernel.countTexts(), kernel.textBytes(), kernel.textOffsets()]
    return { codes, count: rows.values, dictionary: { type, count, bytes, offsets } }
  }
  kernel.openNumbers()
  const codes = codeSlices(rows)
  // Codecs make numbers smaller that are in order, and codes that are in the same.
  const doubles = kernel.sortNumbers(codes, rows.values)
  return { codes, count: rows.values, dictionary: { type, count: kernel.countNumbers(), doubles } }
}

/** Values in the kernel's memory, and the numbers that they have in the table. */
interface Entries {
  readonly values: KernelValues
  /** By place, -1 for what was not used yet; nowhere if places do not recur. */
  readonly known: Place
}

function codeSlices(rows: ChunkRows): Place {
  const codes = scratch(4 * rows.count)
  // By the values, as columns of several batches may share them.
  const dictionaries = new Map<PlainColumn['values'], Entries>()
  let row = 0
  let coded = 0
  for (const { column, start, end } of rows.slices) {
    const places = codes + 4 * coded
    const count = end - start
    let entries: Entries
    if (column.encoding === 'plain') {
      entries = { values: putValues(column, start, end), known: NOWHERE }
      kernel.fillSteps(places, count, 0, 1)
    } else {
      const { dictionary } = column
      entries = dictionaries.get(dictionary.values) ?? putDictionary(dictionary)
      dictionaries.set(dictionary.values, entries)
      intsAt(places, count).set(column.codes.subarray(start, end))
    }
    const kept = rows.levels === NOWHERE ? count : kernel.keepInts(places, levelsFrom(rows, row), count)
    codePlaces(places, kept, entries)
    row += count
    coded += kept
  }
  return codes
}

function putDictionary(dictionary: PlainColumn): Entries {
  const count = columnLength(dictionary)
  const known = scratch(4 * count)
  intsAt(known, count).fill(-1)
  return { values: putValues(dictionary, 0, count), known }
}

/** Puts numbers in place of places among the entries. */
function codePlaces(places: Place, count: number, { values, known }: Entries): void {
  if (values.type === 'string') kernel.codeTexts(places, count, known, values.bytes, values.offsets)
  else kernel.codeNumbers(places, count, known, values.doubles)
}
