/** The Arrow schema that a file carries, for readers that know Arrow: descriptions, and which texts are dictionaries. */
import {
  Bool,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  RecordBatchStreamWriter,
  Schema,
  TimestampMicrosecond,
  Utf8,
} from 'apache-arrow'
import type { ColumnType, FieldType } from '../core/column.ts'

/** Where readers look for it among the key-value metadata. */
export const ARROW_SCHEMA_KEY = 'ARROW:schema'

/** Key of a field's description in it. */
export const DESCRIPTION_KEY = 'description'

const TEXT = new Utf8()
const INDEX = new Int32()

const ARROW_TYPES: Readonly<Record<ColumnType, DataType>> = {
  bool: new Bool(),
  int32: INDEX,
  int64: new Int64(),
  float64: new Float64(),
  timestamp: new TimestampMicrosecond('UTC'),
  string: TEXT,
}

/** Before the first message of a stream: a mark, and the length of the message. */
const PREFIX_BYTES = 8

/** The fields as the message that begins an Arrow stream, in base64. */
export function encodeArrowSchema(fields: readonly FieldType[]): string {
  const stream = Buffer.from(
    new RecordBatchStreamWriter().reset(undefined, arrowSchema(fields)).finish().toUint8Array(true),
  )
  return stream.toString('base64', 0, PREFIX_BYTES + stream.readUInt32LE(4))
}

/** Texts that recur are dictionaries; numbers never are, to save decoding. */
function arrowSchema(fields: readonly FieldType[]): Schema {
  return new Schema(
    fields.map((field, index) => {
      const description = field.description === '' ? null : new Map([[DESCRIPTION_KEY, field.description]])
      return new Field(field.name, arrowType(field, index), field.nullable, description)
    }),
  )
}

function arrowType({ type, cardinality }: FieldType, index: number): DataType {
  const recurs = cardinality === 'low' || cardinality === 'recurring'
  // An id of our own: by default Arrow counts dictionaries over the whole process.
  return type === 'string' && recurs ? new Dictionary(TEXT, INDEX, index) : ARROW_TYPES[type]
}
