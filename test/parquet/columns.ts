import {
  type Batch,
  type Column,
  type ColumnType,
  columnLength,
  type DictionaryColumn,
  type FieldType,
  type PlainColumn,
} from '../../src/core/column.ts'

/** A value of a test column; a timestamp is its microseconds. */
export type Value = string | number | boolean | null

export interface Values {
  readonly type: ColumnType
  readonly values: readonly Value[]
}

/** What lies under a null, and must never be read. */
const UNREAD = { bool: true, int32: 7, int64: 7, float64: 7, timestamp: 7, string: 'unread' } as const

export function plainColumn({ type, values }: Values): PlainColumn {
  const filled = values.map((value) => value ?? UNREAD[type])
  return { encoding: 'plain', type, values: packed(type, filled), valid: validity(values) } as PlainColumn
}

function packed(type: ColumnType, values: readonly (string | number | boolean)[]): PlainColumn['values'] {
  if (type === 'bool') return Uint8Array.from(values, Number)
  if (type === 'int32') return Int32Array.from(values as number[])
  if (type !== 'string') return Float64Array.from(values as number[])
  const texts = values.map((text) => Buffer.from(text as string))
  const offsets = new Int32Array(texts.length + 1)
  for (const [i, text] of texts.entries()) offsets[i + 1] = offsets[i] + text.length
  return { bytes: Buffer.concat(texts), offsets }
}

/** The values in a dictionary; a null has a code that no dictionary has. */
export function dictionaryColumn({ type, values }: Values): DictionaryColumn {
  // Not a Set: that would take -0 for 0.
  const position = (value: Value) => values.findIndex((other) => Object.is(value, other))
  const distinct = values.filter((value, i) => value !== null && position(value) === i)
  const codes = Int32Array.from(values, (value) => distinct.findIndex((other) => Object.is(value, other)))
  const dictionary = plainColumn({ type, values: distinct })
  return { encoding: 'dictionary', type, codes, dictionary, valid: validity(values) }
}

const validity = (values: readonly Value[]) =>
  values.includes(null) ? Uint8Array.from(values, (value) => Number(value !== null)) : null

/** A nullable field named like its type. */
export function field(type: ColumnType, options: Partial<FieldType> = {}): FieldType {
  return { name: type, type, nullable: true, cardinality: 'unique', description: '', ...options }
}

export function batchOf(...columns: Column[]): Batch {
  return { rows: columnLength(columns[0]), columns }
}

/** What was put into `plainColumn` or `dictionaryColumn`. */
export function valuesOf(column: Column): Value[] {
  const { valid } = column
  return Array.from({ length: columnLength(column) }, (_, row) =>
    valid === null || valid[row] ? valueAt(column, row) : null,
  )
}

function valueAt(column: Column, row: number): Value {
  if (column.encoding === 'dictionary') return valueAt(column.dictionary, column.codes[row])
  if (column.type === 'bool') return column.values[row] === 1
  if (column.type !== 'string') return column.values[row]
  const { bytes, offsets } = column.values
  return Buffer.from(bytes.subarray(offsets[row], offsets[row + 1])).toString()
}

/** Batches of numbers that no codec makes smaller. */
export function* scatteredBatches(rows: number, count: number): Generator<Batch> {
  for (let i = 0; i < count; i++) {
    const values = new Int32Array(rows).map((_, row) => Math.imul(i * rows + row, 0x9e3779b1))
    yield { rows, columns: [{ encoding: 'plain', type: 'int32', values, valid: null }] }
  }
}
