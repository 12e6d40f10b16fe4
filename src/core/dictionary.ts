import { type Column, columnLength, type DictionaryColumn, type PlainColumn } from './column.ts'
import { evenSteps } from './count.ts'
import { kernel } from './kernel/kernel.ts'
import { filled, NOWHERE, placeOf } from './kernel/memory.ts'
import { gatherTexts, pick } from './pick.ts'
import { emptyBytes, emptyDoubles, emptyInts } from './workspace.ts'

/** Arrays that hold the values of a plain column, by type; texts are bytes and offsets. */
export const ARRAY_OF = {
  bool: Uint8Array,
  int32: Int32Array,
  int64: Float64Array,
  float64: Float64Array,
  timestamp: Float64Array,
} as const

/** Makes such arrays, to be written before they are read. */
export const EMPTY_OF = {
  bool: emptyBytes,
  int32: emptyInts,
  int64: emptyDoubles,
  float64: emptyDoubles,
  timestamp: emptyDoubles,
} as const

/** A column as a dictionary; a plain one gets as many values as rows. */
export function asDictionary(column: Column): DictionaryColumn {
  if (column.encoding === 'dictionary') return column
  const codes = evenSteps(columnLength(column), 1)
  return {
    encoding: 'dictionary',
    type: column.type,
    codes,
    dictionary: { ...column, valid: null },
    valid: column.valid,
  }
}

/** The plain column that a dictionary column stands for. Null slots hold an arbitrary value. */
export function expandDictionary(column: DictionaryColumn): PlainColumn {
  const { dictionary, codes, valid } = column
  if (dictionary.type === 'string') {
    return { ...dictionary, values: gatherTexts(dictionary.values, codes, valid), valid }
  }
  return { ...dictionary, values: pick(dictionary.values, codes), valid } as PlainColumn
}

/** The same rows with a dictionary of only the values they use, in order of first use. */
export function compactDictionary(column: DictionaryColumn): DictionaryColumn {
  const { dictionary, valid } = column
  const rows = column.codes.length
  const entries = columnLength(dictionary)
  const [codes, used, newCodes] = [emptyInts(rows), emptyInts(Math.min(rows, entries)), emptyInts(entries)]
  let count = 0
  filled(codes, (out) =>
    filled(used, (usedPlace) =>
      filled(newCodes, (scratch) => {
        const flags = valid === null ? NOWHERE : placeOf(valid)
        count = kernel.compactCodes(placeOf(column.codes), flags, rows, scratch, entries, usedPlace, out)
      }),
    ),
  )
  const kept = { ...column, codes: used.subarray(0, count), valid: null }
  return { ...column, codes, dictionary: { ...expandDictionary(kept), valid: null } }
}
