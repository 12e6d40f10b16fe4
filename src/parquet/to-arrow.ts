/** Our columns as Arrow's: the typed arrays themselves wherever the layouts agree. */
import {
  Bool,
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  TimestampMicrosecond,
  Utf8,
  Vector,
} from 'apache-arrow'
import {
  type Batch,
  type Column,
  type ColumnType,
  columnLength,
  type DictionaryColumn,
  type FieldType,
  type PlainColumn,
} from '../core/column.ts'
import { asDictionary, compactDictionary, expandDictionary } from '../core/dictionary.ts'
import { ContractError } from '../core/errors.ts'
import { packBits } from './bits.ts'
import { doublesToInt64 } from './int64.ts'

const BOOL = new Bool()
const INT32 = new Int32()
const INT64 = new Int64()
const FLOAT64 = new Float64()
const TIMESTAMP = new TimestampMicrosecond('UTC')
const UTF8 = new Utf8()

const ARROW_TYPES: Readonly<Record<ColumnType, DataType>> = {
  bool: BOOL,
  int32: INT32,
  int64: INT64,
  float64: FLOAT64,
  timestamp: TIMESTAMP,
  string: UTF8,
}

/** Key of a field's description in the Arrow schema that a file carries. */
export const DESCRIPTION_KEY = 'description'

/** Whether values of the field recur, so that storing each once pays. */
export const recurs = (field: FieldType) => field.cardinality === 'low' || field.cardinality === 'recurring'

/** The Arrow schema of a file. Texts that recur are Arrow dictionaries; numbers never are, to save decoding. */
export function arrowSchema(fields: readonly FieldType[]): Schema {
  return new Schema(
    fields.map((field, index) => {
      const description = field.description === '' ? null : new Map([[DESCRIPTION_KEY, field.description]])
      return new Field(field.name, arrowType(field, index), field.nullable, description)
    }),
  )
}

function arrowType(field: FieldType, index: number): DataType {
  // An id of our own: by default Arrow counts dictionaries over the whole process.
  if (field.type === 'string' && recurs(field)) return new Dictionary(UTF8, INT32, index)
  return ARROW_TYPES[field.type]
}

/**
 * The rows of `batch` under `schema`, which is `arrowSchema(fields)`. Shares memory with the batch.
 * @throws {ContractError} if the batch does not fit the fields
 */
export function toArrow(schema: Schema, fields: readonly FieldType[], batch: Batch): RecordBatch {
  if (batch.columns.length !== fields.length) {
    throw new ContractError(`columns: expected ${fields.length}, found ${batch.columns.length}`)
  }
  const children = fields.map((field, i) => {
    assertFits(field, batch.columns[i], batch.rows)
    return columnData(schema.fields[i].type, batch.columns[i])
  })
  return assemble(schema, children)
}

/** No rows. */
export function emptyBatch(schema: Schema): RecordBatch {
  return assemble(
    schema,
    schema.fields.map(({ type }) => makeData({ type })),
  )
}

function assemble(schema: Schema, children: Data[]): RecordBatch {
  const length = children[0].length
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }),
  )
}

function assertFits(field: FieldType, column: Column, rows: number): void {
  if (column.type !== field.type) {
    throw new ContractError(`${field.name}: expected type ${field.type}, found ${column.type}`)
  }
  if (columnLength(column) !== rows) {
    throw new ContractError(`${field.name}: expected ${rows} rows, found ${columnLength(column)}`)
  }
  if (!field.nullable && column.valid?.includes(0)) {
    throw new ContractError(`${field.name}: expected no nulls, found one in row ${column.valid.indexOf(0)}`)
  }
}

function columnData(type: DataType, column: Column): Data {
  // Where values are equal, the encoder merges them.
  if (type instanceof Dictionary) return dictionaryData(type, asDictionary(column))
  return plainData(column.encoding === 'plain' ? column : expandDictionary(column))
}

function plainData(column: PlainColumn): Data {
  const base = { length: columnLength(column), ...validity(column.valid) }
  switch (column.type) {
    case 'bool':
      return makeData({ ...base, type: BOOL, data: packBits(column.values) })
    case 'int32':
      return makeData({ ...base, type: INT32, data: column.values })
    case 'int64':
      return makeData({ ...base, type: INT64, data: doublesToInt64(column.values) })
    case 'float64':
      return makeData({ ...base, type: FLOAT64, data: column.values })
    case 'timestamp':
      return makeData({ ...base, type: TIMESTAMP, data: doublesToInt64(column.values) })
    case 'string':
      return makeData({ ...base, type: UTF8, data: column.values.bytes, valueOffsets: column.values.offsets })
  }
}

function dictionaryData(type: Dictionary, column: DictionaryColumn): Data {
  // A dictionary travels with every batch: one that outgrows its rows is cut down to what they use.
  const fitting = columnLength(column.dictionary) > column.codes.length ? compactDictionary(column) : column
  const { codes, valid } = fitting
  const dictionary = new Vector([plainData(fitting.dictionary)])
  return makeData({ type, length: codes.length, ...validity(valid), data: codes, dictionary })
}

function validity(valid: Uint8Array | null) {
  return valid?.includes(0) ? { nullCount: -1, nullBitmap: packBits(valid) } : { nullCount: 0 }
}
