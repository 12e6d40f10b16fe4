/** Single values of columns, read and replaced: for the few rows that a fault is planted in. */
import { type Column, columnLength, type PlainColumn } from '../core/column.ts'
import { asDictionary, expandDictionary } from '../core/dictionary.ts'
import { packTexts, type Scalar, textAt } from '../core/fields/values.ts'

/** A value as columns keep it, a time as µs since 1970; or null. */
export type Value = Scalar | null

export function valueAt(column: Column, row: number): Value {
  if (column.valid?.[row] === 0) return null
  if (column.encoding === 'dictionary') return valueAt(column.dictionary, column.codes[row])
  if (column.type === 'string') return textAt(column.values, row)
  return column.type === 'bool' ? column.values[row] === 1 : column.values[row]
}

export const valuesOf = (column: Column): Value[] =>
  Array.from({ length: columnLength(column) }, (_, row) => valueAt(column, row))

/** The column with other values in these rows. */
export function withValues(column: Column, changes: ReadonlyMap<number, Value>): PlainColumn {
  const plain = expandDictionary(asDictionary(column))
  const valid = plain.valid?.slice() ?? new Uint8Array(columnLength(plain)).fill(1)
  for (const [row, value] of changes) valid[row] = value === null ? 0 : 1
  return {
    ...plain,
    values: replaced(plain, changes),
    valid: valid.includes(0) ? valid : null,
  } as PlainColumn
}

function replaced(column: PlainColumn, changes: ReadonlyMap<number, Value>): PlainColumn['values'] {
  if (column.type === 'string') {
    const texts = valuesOf({ ...column, valid: null }) as string[]
    for (const [row, value] of changes) texts[row] = value === null ? '' : String(value)
    return packTexts(texts)
  }
  const values = column.values.slice()
  for (const [row, value] of changes) values[row] = Number(value)
  return values
}
