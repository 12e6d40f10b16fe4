import {
  type Column,
  type ColumnType,
  columnLength,
  type DictionaryColumn,
  type NumericColumn,
  type PlainColumn,
  type Utf8,
} from '../column.ts'
import { asDictionary, compactDictionary, EMPTY_OF } from '../dictionary.ts'
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

/** Where the first column is null, the second, of the same type. */
export function orElse(first: Column, second: Column): Column {
  const has = first.valid
  if (has === null) return first
  if (first.type === 'float64') return numberOrElse(first, second, has)
  const a = compactIfLarge(asDictionary(first), null)
  const b = compactIfLarge(asDictionary(second), has)
  const shift = columnLength(a.dictionary)
  const codes = emptyInts(has.length)
  for (let i = 0; i < codes.length; i++) {
    const other = b.codes[i] + shift
    codes[i] = other + ((a.codes[i] - other) & -has[i]) // a branch would be mispredicted often
  }
  const dictionary = appendValues(a.dictionary, b.dictionary)
  return { encoding: 'dictionary', type: a.type, codes, dictionary, valid: eitherValid(has, b.valid) }
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

/** With the values of only those items that are not `taken`. A dictionary that is small beside its rows stays as it is. */
function compactIfLarge(column: DictionaryColumn, taken: Uint8Array | null): DictionaryColumn {
  if (columnLength(column.dictionary) * 8 < column.codes.length) return column
  return compactDictionary(
    taken === null
      ? column
      : withValidity(
          column,
          taken.map((byte) => 1 - byte),
        ),
  )
}

/** Of real numbers, few of which recur, a dictionary would only be in the way. */
function numberOrElse(first: Column, second: Column, has: Uint8Array): Column {
  const values = numbersOf(first, 0)
  const others = numbersOf(second, 0)
  for (let i = 0; i < values.length; i++) if (has[i] === 0) values[i] = others[i]
  return { encoding: 'plain', type: 'float64', values, valid: eitherValid(has, second.valid) }
}

/** The values of two plain columns of one type, one after the other. */
function appendValues(a: PlainColumn, b: PlainColumn): PlainColumn {
  if (a.type === 'string' && b.type === 'string') return { ...a, values: appendTexts(a.values, b.values) }
  const n = columnLength(a)
  const { type, values: first } = a as NumericColumn
  const values = EMPTY_OF[type](n + columnLength(b))
  values.set(first)
  values.set((b as NumericColumn).values, n)
  return { ...a, values } as PlainColumn
}

function appendTexts(a: Utf8, b: Utf8): Utf8 {
  const n = a.offsets.length - 1
  const length = a.offsets[n]
  const bytes = emptyBytes(length + b.offsets[b.offsets.length - 1])
  bytes.set(a.bytes.subarray(0, length))
  bytes.set(b.bytes.subarray(0, bytes.length - length), length)
  const offsets = emptyInts(n + b.offsets.length)
  offsets.set(a.offsets)
  for (let i = 1; i < b.offsets.length; i++) offsets[n + i] = b.offsets[i] + length
  return { bytes, offsets }
}
