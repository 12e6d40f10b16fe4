import { type Column, columnLength, type DictionaryColumn, type PlainColumn, type Utf8 } from './column.ts'
import { evenSteps } from './count.ts'
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
    return { ...dictionary, values: gatherUtf8(dictionary.values, codes, valid), valid }
  }
  const expanded = EMPTY_OF[dictionary.type](codes.length)
  for (let i = 0; i < codes.length; i++) expanded[i] = dictionary.values[codes[i]]
  return { ...dictionary, values: expanded, valid } as PlainColumn
}

/** The texts at `codes`, end to end; a null row gets an empty one. */
function gatherUtf8(texts: Utf8, codes: Int32Array, valid: Uint8Array | null): Utf8 {
  const offsets = emptyInts(codes.length + 1)
  offsets[0] = 0
  for (let i = 0; i < codes.length; i++) {
    const length = valid === null || valid[i] ? texts.offsets[codes[i] + 1] - texts.offsets[codes[i]] : 0
    offsets[i + 1] = offsets[i] + length
  }
  const bytes = emptyBytes(offsets[codes.length])
  for (let i = 0; i < codes.length; i++) {
    let from = texts.offsets[codes[i]]
    for (let to = offsets[i]; to < offsets[i + 1]; to++) bytes[to] = texts.bytes[from++]
  }
  return { bytes, offsets }
}

/** The same rows with a dictionary of only the values they use, in order of first use. */
export function compactDictionary(column: DictionaryColumn): DictionaryColumn {
  const { dictionary, valid } = column
  const rows = column.codes.length
  const codes = emptyInts(rows).fill(0)
  const newCodes = emptyInts(columnLength(dictionary)).fill(-1)
  const used = emptyInts(rows)
  let count = 0
  for (let i = 0; i < rows; i++) {
    if (valid !== null && !valid[i]) continue
    const code = column.codes[i]
    if (newCodes[code] === -1) {
      used[count] = code
      newCodes[code] = count++
    }
    codes[i] = newCodes[code]
  }
  const kept = { ...column, codes: used.subarray(0, count), valid: null }
  return { ...column, codes, dictionary: { ...expandDictionary(kept), valid: null } }
}
