import { type Column, type ColumnType, columnLength, type PlainColumn, type Utf8 } from '../column.ts'
import { asDictionary } from '../dictionary.ts'
import { pickBytes, pickCodes, pickNumbers } from '../pick.ts'
import { emptyBytes, emptyDoubles, emptyInts } from '../workspace.ts'

export type Scalar = string | number | boolean

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Packs texts end to end. */
export function packTexts(texts: readonly string[]): Utf8 {
  const parts = texts.map((text) => encoder.encode(text))
  const offsets = new Int32Array(parts.length + 1)
  parts.forEach((part, i) => {
    offsets[i + 1] = offsets[i] + part.length
  })
  const bytes = new Uint8Array(offsets[parts.length])
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i])
  })
  return { bytes, offsets }
}

export const textAt = (utf8: Utf8, i: number): string =>
  decoder.decode(utf8.bytes.subarray(utf8.offsets[i], utf8.offsets[i + 1]))

/** Column type that holds all of these values; null when they are of different kinds. */
export function typeOfScalars(values: readonly Scalar[]): ColumnType | null {
  if (values.every((v) => typeof v === 'string')) return 'string'
  if (values.every((v) => typeof v === 'boolean')) return 'bool'
  if (!values.every((v) => typeof v === 'number')) return null
  if (!values.every(Number.isInteger)) return 'float64'
  return values.every((v) => v === (v | 0)) ? 'int32' : 'int64'
}

/** A column of these values, without nulls. */
export function columnOfScalars(type: ColumnType, values: readonly Scalar[]): PlainColumn {
  const base = { encoding: 'plain', valid: null } as const
  if (type === 'string') return { ...base, type, values: packTexts(values.map(String)) }
  const numbers = values.map(Number)
  if (type === 'bool') return { ...base, type, values: Uint8Array.from(numbers) }
  if (type === 'int32') return { ...base, type, values: Int32Array.from(numbers) }
  return { ...base, type, values: Float64Array.from(numbers) }
}

/** Value i as the text that schemas write it in; the column's own nulls are not looked at. */
export function keyAt(column: PlainColumn, i: number): string {
  if (column.type === 'string') return textAt(column.values, i)
  return column.type === 'bool' ? String(column.values[i] === 1) : String(column.values[i])
}

/** For each row the index that `keys` gives its value, or `fallback` for null and for values that are not listed. */
export function codesByKey(column: Column, keys: ReadonlyMap<string, number>, fallback: number): Int32Array {
  const { codes, dictionary, valid } = asDictionary(column)
  const ofEntry = entryCodes(dictionary, keys, fallback)
  const out = emptyInts(codes.length)
  if (valid === null) for (let i = 0; i < out.length; i++) out[i] = ofEntry[codes[i]]
  else for (let i = 0; i < out.length; i++) out[i] = valid[i] === 0 ? fallback : ofEntry[codes[i]]
  return out
}

function entryCodes(values: PlainColumn, keys: ReadonlyMap<string, number>, fallback: number): Int32Array {
  const out = emptyInts(columnLength(values))
  if (values.type === 'bool') {
    const ofBool = [keys.get('false') ?? fallback, keys.get('true') ?? fallback]
    for (let i = 0; i < out.length; i++) out[i] = ofBool[values.values[i]]
    return out
  }
  for (let i = 0; i < out.length; i++) out[i] = keys.get(keyAt(values, i)) ?? fallback
  return out
}

/** For each row 1 where its value is one of the keys, 0 for null and for others. */
export function flagsByKey(column: Column, keys: ReadonlyMap<string, 1>): Uint8Array {
  const { codes, dictionary, valid } = asDictionary(column)
  const ofEntry = entryCodes(dictionary, keys, 0)
  const flags = emptyBytes(codes.length)
  for (let i = 0; i < flags.length; i++) flags[i] = ofEntry[codes[i]]
  return valid === null ? flags : bothValid(flags, valid)!
}

/** Column whose item i is item `codes[i]` of the given one (null codes: item i), null where `valid[i]` is 0. */
export function gather(column: Column, codes: Int32Array | null, valid: Uint8Array | null): Column {
  if (codes === null) return withValidity(column, valid)
  const inner = column.valid
  const gathered = inner === null ? null : pickBytes(inner, codes)
  if (column.encoding === 'plain') {
    const dictionary = { ...column, valid: null } as PlainColumn
    return withValidity(
      { encoding: 'dictionary', type: column.type, codes, dictionary, valid: gathered },
      valid,
    )
  }
  return withValidity({ ...column, codes: pickCodes(column.codes, codes), valid: gathered }, valid)
}

/** The column with further nulls: null where it was, or where `valid[i]` is 0. */
export function withValidity<C extends Column>(column: C, valid: Uint8Array | null): C {
  return valid === null ? column : { ...column, valid: bothValid(column.valid, valid) }
}

/** 1 where both are; null stands for all 1. */
export function bothValid(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b
  const both = emptyBytes(a.length)
  for (let i = 0; i < both.length; i++) both[i] = a[i] & b[i]
  return both
}

/** Numbers of a column of whole or real numbers, one per row; `whenNull` stands for null. */
export function numbersOf(column: Column, whenNull: number): Float64Array {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  if (plain.type === 'string') throw new TypeError('expected a column of numbers, found strings')
  // Without any value all are null. Codes would point past the end, and a loop that reads there stays slow for good.
  if (plain.values.length === 0) return emptyDoubles(columnLength(column)).fill(whenNull)
  const values = plain.values instanceof Float64Array ? plain.values : new Float64Array(plain.values)
  const out = column.encoding === 'dictionary' ? pickNumbers(values, column.codes) : copyNumbers(values)
  const { valid } = column
  if (valid !== null) for (let i = 0; i < out.length; i++) if (valid[i] === 0) out[i] = whenNull
  return out
}

function copyNumbers(values: Float64Array): Float64Array {
  const copy = emptyDoubles(values.length)
  copy.set(values)
  return copy
}

/** 1 where the flag is 0. */
export function invert(flags: Uint8Array): Uint8Array {
  const inverted = emptyBytes(flags.length)
  for (let i = 0; i < inverted.length; i++) inverted[i] = 1 - flags[i]
  return inverted
}

/** 1 where a code is not negative, which stands for none; null: everywhere. */
export function notNegative(codes: Int32Array): Uint8Array | null {
  if (!codes.includes(-1)) return null
  const has = emptyBytes(codes.length)
  for (let i = 0; i < has.length; i++) has[i] = Number(codes[i] >= 0)
  return has
}

/** 1 where one of them is; null stands for all 1. */
export function eitherValid(a: Uint8Array, b: Uint8Array | null): Uint8Array | null {
  if (b === null) return null
  const either = emptyBytes(a.length)
  for (let i = 0; i < either.length; i++) either[i] = a[i] | b[i]
  return either.includes(0) ? either : null
}
