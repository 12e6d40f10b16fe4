/**
 * The structures of a Parquet file as Thrift, by the names and numbers of
 * https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift
 */
import type { ColumnType, FieldType } from '../../core/column.ts'
import { ENGINE_VERSION } from '../../core/engine.ts'
import { binary, bool, i16, i32, i64, list, struct, type ThriftValue, text } from './thrift.ts'

/** The first and the last four bytes of every file. */
export const MAGIC = 'PAR1'
/** The delta encodings came with it. */
const FORMAT_VERSION = 2
/** In the form that readers take apart, who know the faults of some writers. */
const CREATED_BY = `daily-synthetic version ${ENGINE_VERSION}`

export const ENCODING = {
  PLAIN: 0,
  RLE: 3,
  DELTA_BINARY_PACKED: 5,
  DELTA_LENGTH_BYTE_ARRAY: 6,
  RLE_DICTIONARY: 8,
} as const
export type Encoding = (typeof ENCODING)[keyof typeof ENCODING]

export const CODEC = { none: 0, snappy: 1, zstd: 6 } as const

const PAGE_TYPE = { data: 0, dictionary: 2 } as const
const PHYSICAL = { BOOLEAN: 0, INT32: 1, INT64: 2, DOUBLE: 5, BYTE_ARRAY: 6 } as const
const CONVERTED = { UTF8: 0, TIMESTAMP_MICROS: 10 } as const
const REPETITION = { REQUIRED: 0, OPTIONAL: 1 } as const
const NOTHING = struct({})
const LOGICAL_STRING = struct({ 1: NOTHING })
/** Adjusted to UTC, in microseconds. */
const LOGICAL_TIMESTAMP = struct({ 8: struct({ 1: bool(true), 2: struct({ 2: NOTHING }) }) })

const PHYSICAL_OF: Readonly<Record<ColumnType, number>> = {
  bool: PHYSICAL.BOOLEAN,
  int32: PHYSICAL.INT32,
  int64: PHYSICAL.INT64,
  float64: PHYSICAL.DOUBLE,
  timestamp: PHYSICAL.INT64,
  string: PHYSICAL.BYTE_ARRAY,
}

/** The head of a page: what follows it, and how many bytes it has before and after compression. */
export interface PageHead {
  readonly rawBytes: number
  readonly bytes: number
  /** Rows, nulls included, or values of a dictionary. */
  readonly count: number
  readonly encoding: Encoding
}

const pageHeader = (type: number, { rawBytes, bytes }: PageHead) => ({
  1: i32(type),
  2: i32(rawBytes),
  3: i32(bytes),
})

/** A data page of version 1: definition levels and values are compressed as one. */
export const dataPageHeader = (head: PageHead): Uint8Array =>
  struct({
    ...pageHeader(PAGE_TYPE.data, head),
    5: struct({ 1: i32(head.count), 2: i32(head.encoding), 3: i32(ENCODING.RLE), 4: i32(ENCODING.RLE) }),
  }).bytes

export const dictionaryPageHeader = (head: PageHead): Uint8Array =>
  struct({
    ...pageHeader(PAGE_TYPE.dictionary, head),
    7: struct({ 1: i32(head.count), 2: i32(head.encoding) }),
  }).bytes

/** Values in plain encoding, a text without its length. */
export interface Bounds {
  readonly min: Uint8Array
  readonly max: Uint8Array
}

/** What is known of the values of a column chunk. */
export interface Statistics {
  readonly nullCount: number
  readonly bounds: Bounds | null
}

/** A column chunk, its pages end to end; offsets are into those. */
export interface ChunkFacts {
  readonly codec: number
  readonly encoding: Encoding
  readonly rows: number
  readonly dataPages: number
  /** Of all pages with their heads, before and after compression. */
  readonly rawBytes: number
  readonly bytes: number
  /** Where data pages begin: behind the dictionary page, if there is one. */
  readonly dataPageOffset: number
  readonly statistics: Statistics
}

/** A row group as its column chunks lie in the file one behind the other. */
export interface RowGroupFacts {
  readonly offset: number
  readonly rows: number
  readonly chunks: readonly ChunkFacts[]
}

function rowGroup(fields: readonly FieldType[], { offset, rows, chunks }: RowGroupFacts, ordinal: number) {
  let at = offset
  const columns = chunks.map((chunk, i) => {
    const begin = at
    at += chunk.bytes
    return struct({ 2: i64(0), 3: columnMetaData(fields[i], chunk, begin) })
  })
  return struct({
    1: list(columns),
    2: i64(chunks.reduce((sum, { rawBytes }) => sum + rawBytes, 0)),
    3: i64(rows),
    5: i64(offset),
    6: i64(at - offset),
    // The format holds it in 16 bits; it is optional.
    7: ordinal < 2 ** 15 ? i16(ordinal) : undefined,
  })
}

function columnMetaData(field: FieldType, chunk: ChunkFacts, begin: number): ThriftValue {
  const { codec, encoding, dataPageOffset, dataPages } = chunk
  const inDictionary = dataPageOffset > 0
  const pagesOf = (type: number, pageEncoding: Encoding, count: number) =>
    struct({ 1: i32(type), 2: i32(pageEncoding), 3: i32(count) })
  const dictionaryPages = inDictionary ? [pagesOf(PAGE_TYPE.dictionary, ENCODING.PLAIN, 1)] : []
  const encodings = [...(inDictionary ? [ENCODING.PLAIN] : []), ENCODING.RLE, encoding]
  return struct({
    1: i32(PHYSICAL_OF[field.type]),
    2: list([...new Set(encodings)].map(i32)),
    3: list([text(field.name)]),
    4: i32(codec),
    5: i64(chunk.rows),
    6: i64(chunk.rawBytes),
    7: i64(chunk.bytes),
    9: i64(begin + dataPageOffset),
    11: inDictionary ? i64(begin) : undefined,
    12: statistics(chunk.statistics),
    13: list([...dictionaryPages, pagesOf(PAGE_TYPE.data, encoding, dataPages)]),
  })
}

const statistics = ({ nullCount, bounds }: Statistics) =>
  struct({
    3: i64(nullCount),
    5: bounds ? binary(bounds.max) : undefined,
    6: bounds ? binary(bounds.min) : undefined,
    7: bounds ? bool(true) : undefined,
    8: bounds ? bool(true) : undefined,
  })

function schemaElement({ name, type, nullable }: FieldType): ThriftValue {
  const isText = type === 'string'
  const isTime = type === 'timestamp'
  return struct({
    1: i32(PHYSICAL_OF[type]),
    3: i32(nullable ? REPETITION.OPTIONAL : REPETITION.REQUIRED),
    4: text(name),
    6: isText ? i32(CONVERTED.UTF8) : isTime ? i32(CONVERTED.TIMESTAMP_MICROS) : undefined,
    10: isText ? LOGICAL_STRING : isTime ? LOGICAL_TIMESTAMP : undefined,
  })
}

/** The footer of a file, its length and the magic included. */
export function footer(
  fields: readonly FieldType[],
  groups: readonly RowGroupFacts[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const root = struct({ 4: text('schema'), 5: i32(fields.length) })
  const { bytes } = struct({
    1: i32(FORMAT_VERSION),
    2: list([root, ...fields.map(schemaElement)]),
    3: i64(groups.reduce((sum, { rows }) => sum + rows, 0)),
    4: list(groups.map((group, i) => rowGroup(fields, group, i))),
    5: list(Object.entries(metadata).map(([key, value]) => struct({ 1: text(key), 2: text(value) }))),
    6: text(CREATED_BY),
    // Bounds are to be compared by the order of the column's type.
    7: list(fields.map(() => struct({ 1: NOTHING }))),
  })
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(bytes.length)
  trailer.write(MAGIC, 4)
  return Buffer.concat([bytes, trailer])
}
