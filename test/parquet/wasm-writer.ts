/** The same values written by parquet-wasm, which this project wrote with before: what another writer makes of them. */
import {
  Bool,
  type DataType,
  Field,
  Float64,
  Int32,
  Int64,
  makeVector,
  RecordBatchStreamWriter,
  Schema,
  Table,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import { EnabledStatistics, Table as WasmTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm'
import type { ColumnType, FieldType } from '../../src/core/column.ts'
import type { Value } from './columns.ts'

const TYPES: Readonly<Record<ColumnType, DataType>> = {
  bool: new Bool(),
  int32: new Int32(),
  int64: new Int64(),
  float64: new Float64(),
  timestamp: new TimestampMicrosecond('UTC'),
  string: new Utf8(),
}

/** One column of values for each field, in one file. */
export function wasmFile(
  fields: readonly FieldType[],
  columns: readonly (readonly Value[])[],
): Buffer<ArrayBuffer> {
  const schema = new Schema(fields.map(({ name, type, nullable }) => new Field(name, TYPES[type], nullable)))
  const vectors = fields.map(({ name, type }, i) => [name, vectorOf(type, columns[i])])
  const stream = RecordBatchStreamWriter.writeAll(new Table(schema, Object.fromEntries(vectors)))
  const properties = new WriterPropertiesBuilder().setStatisticsEnabled(EnabledStatistics.Chunk).build()
  return Buffer.from(writeParquet(WasmTable.fromIPCStream(stream.toUint8Array(true)), properties))
}

function vectorOf(type: ColumnType, values: readonly Value[]) {
  if (type !== 'int64' && type !== 'timestamp') return vectorFromArray([...values], TYPES[type])
  const whole = vectorFromArray(
    values.map((value) => (value === null ? null : BigInt(value))),
    TYPES.int64,
  )
  const [{ values: data, nullBitmap, nullCount, length }] = whole.data
  return makeVector({ type: TYPES[type], data, nullBitmap, nullCount, length } as never)
}
