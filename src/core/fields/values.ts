import { type Column, type ColumnType, columnLength, type PlainColumn, type Utf8 } from '../column.ts'
import { asDictionary } from '../dictionary.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, filled, placeOf } from '../kernel/memory.ts'
import { pickBytes, pickCodes, pickNumbers } from '../pick.ts'
import { copyOf, emptyBytes, emptyDoubles, emptyInts } from '../workspace.ts'
import type { Keys } from './keys.ts'

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

/** For each row the code that `keys` gives its value, or `otherwise` for null and for values that are no keys. */
export function codesByKey(column: Column, keys: Keys, otherwise: number): Int32Array {
  const { codes, dictionary, valid } = asDictionary(column)
  const ofEntry = keys.codesOf(dictionary, otherwise)
  if (valid === null) return pickCodes(ofEntry, codes)
  const n = codes.length
  return filled(emptyInts(n), (out) =>
    kernel.pickIntsOr(placeOf(ofEntry), placeOf(codes), placeOf(valid), n, otherwise, out),
  )
}

/** For each row 1 where its value is one of the keys, whose code is 1; 0 for null and for others. */
export function flagsByKey(column: Column, keys: Keys): Uint8Array {
  const { codes, dictionary, valid } = asDictionary(column)
  const flags = pickBytes(Uint8Array.from(keys.codesOf(dictionary, 0)), codes)
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
  return filled(emptyBytes(a.length), (out) => kernel.bothFlags(placeOf(a), placeOf(b), a.length, out))
}

/** Numbers of a column of whole or real numbers, one per row; `whenNull` stands for null. */
export function numbersOf(column: Column, whenNull: number): Float64Array {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  if (plain.type === 'string') throw new TypeError('expected a column of numbers, found strings')
  // Without any value all are null, and codes point past the end.
  if (plain.values.length === 0) return emptyDoubles(columnLength(column)).fill(whenNull)
  const values = copyOf(plain.values)
  const numbers = column.encoding === 'dictionary' ? pickNumbers(values, column.codes) : values
  const { valid } = column
  if (valid === null) return numbers
  return changed(numbers, (out) => kernel.fillDoubles(out, placeOf(valid), numbers.length, whenNull))
}

/** Flags of a column of booleans without nulls. */
export function flagsOf(column: Column): Uint8Array {
  const { type, values } = column.encoding === 'dictionary' ? column.dictionary : column
  if (type !== 'bool') throw new TypeError(`expected a column of booleans, found ${type}`)
  return column.encoding === 'dictionary' ? pickBytes(values, column.codes) : values
}

/** Places of the flags that are 1. */
export function placesOf(flags: Uint8Array): Int32Array {
  const n = flags.length
  let count = 0
  const places = filled(emptyInts(n), (out) => {
    count = kernel.findFlags(placeOf(flags), n, n, out)
  })
  return places.subarray(0, count)
}

/** 1 where the flag is 0. */
export function invert(flags: Uint8Array): Uint8Array {
  return filled(emptyBytes(flags.length), (out) => kernel.invertFlags(placeOf(flags), flags.length, out))
}

/** 1 where a code is not negative, which stands for none; null: everywhere. */
export function notNegative(codes: Int32Array): Uint8Array | null {
  let count = 0
  const has = filled(emptyBytes(codes.length), (out) => {
    count = kernel.flagCodes(placeOf(codes), codes.length, out)
  })
  return count === codes.length ? null : has
}

/** Codes with 0 in place of those that stand for none. */
export const presentCodes = (codes: Int32Array, valid: Uint8Array | null): Int32Array =>
  valid === null ? codes : changed(codes, (out) => kernel.clearCodes(out, placeOf(valid), codes.length))

/** Where the flag is 1 the first code, else the second and `shift`. */
export const chooseCodes = (
  flags: Uint8Array,
  first: Int32Array,
  second: Int32Array,
  shift: number,
): Int32Array =>
  filled(emptyInts(flags.length), (out) =>
    kernel.chooseCodes(placeOf(flags), placeOf(first), placeOf(second), shift, flags.length, out),
  )

/** 1 where one of them is; null stands for all 1. */
export function eitherValid(a: Uint8Array, b: Uint8Array | null): Uint8Array | null {
  if (b === null) return null
  let count = 0
  const either = filled(emptyBytes(a.length), (out) => {
    count = kernel.eitherFlags(placeOf(a), placeOf(b), a.length, out)
  })
  return count === a.length ? null : either
}
