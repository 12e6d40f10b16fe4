import {
  type Column,
  columnLength,
  type DictionaryColumn,
  type NumericColumn,
  type PlainColumn,
  type Utf8,
} from '../column.ts'
import { asDictionary, compactDictionary, EMPTY_OF } from '../dictionary.ts'
import { chooseNumbers } from '../pick.ts'
import { emptyBytes, emptyInts } from '../workspace.ts'
import { chooseCodes, eitherValid, invert, numbersOf, withValidity } from './values.ts'

/** Where the first column is null, the second, of the same type. */
export function orElse(first: Column, second: Column): Column {
  const has = first.valid
  if (has === null) return first
  if (first.type === 'float64') return numberOrElse(first, second, has)
  const a = compactIfLarge(asDictionary(first), null)
  const b = compactIfLarge(asDictionary(second), has)
  const shift = columnLength(a.dictionary)
  const codes = chooseCodes(has, a.codes, b.codes, shift)
  const dictionary = appendValues(a.dictionary, b.dictionary)
  return { encoding: 'dictionary', type: a.type, codes, dictionary, valid: eitherValid(has, b.valid) }
}

/** With the values of only those items that are not `taken`. A dictionary that is small beside its rows stays as it is. */
function compactIfLarge(column: DictionaryColumn, taken: Uint8Array | null): DictionaryColumn {
  if (columnLength(column.dictionary) * 8 < column.codes.length) return column
  return compactDictionary(taken === null ? column : withValidity(column, invert(taken)))
}

/** Of real numbers, few of which recur, a dictionary would only be in the way. */
function numberOrElse(first: Column, second: Column, has: Uint8Array): Column {
  const values = chooseNumbers(has, numbersOf(first, 0), numbersOf(second, 0))
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
  copyShifted(b.offsets, length, offsets.subarray(n))
  return { bytes, offsets }
}

function copyShifted(offsets: Int32Array, shift: number, to: Int32Array): void {
  for (let i = 1; i < offsets.length; i++) to[i] = offsets[i] + shift
}
