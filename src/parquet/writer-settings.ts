/** How each column is encoded. The measurements behind it: docs/decisions/0003-parquet-encodings.md. */
import {
  Compression as Codec,
  EnabledStatistics,
  Encoding,
  type WriterProperties,
  WriterPropertiesBuilder,
} from 'parquet-wasm'
import type { FieldType } from '../core/column.ts'
import { recurs } from './to-arrow.ts'

export const COMPRESSIONS = ['snappy', 'zstd', 'none'] as const
export type Compression = (typeof COMPRESSIONS)[number]

const CODECS = { snappy: Codec.SNAPPY, zstd: Codec.ZSTD, none: Codec.UNCOMPRESSED } as const

/** A dictionary that outgrows this makes the rest of its row group plain. Holds 131,072 texts of 64 characters. */
const DICTIONARY_LIMIT_BYTES = 16 * 2 ** 20

export interface WriterSettings {
  readonly compression: Compression
  readonly metadata: Readonly<Record<string, string>>
  readonly rowGroupRows: number
}

/** What parquet-wasm needs to know to write these fields. */
export function writerProperties(fields: readonly FieldType[], settings: WriterSettings): WriterProperties {
  let builder = new WriterPropertiesBuilder()
    .setCompression(CODECS[settings.compression])
    .setMaxRowGroupSize(settings.rowGroupRows)
    .setDictionaryPageSizeLimit(DICTIONARY_LIMIT_BYTES)
    .setStatisticsEnabled(EnabledStatistics.Chunk)
    .setKeyValueMetadata(new Map(Object.entries(settings.metadata)))
  for (const field of fields) {
    builder = builder
      .setColumnDictionaryEnabled(field.name, recurs(field))
      .setColumnEncoding(field.name, encodingOf(field))
  }
  return builder.build()
}

/** The encoding of values that are not in a dictionary. */
function encodingOf(field: FieldType): Encoding {
  if (field.type === 'string') return Encoding.DELTA_LENGTH_BYTE_ARRAY
  if (field.type === 'timestamp' || (field.cardinality === 'ordered' && isWhole(field))) {
    return Encoding.DELTA_BINARY_PACKED
  }
  return Encoding.PLAIN
}

const isWhole = (field: FieldType) => field.type === 'int32' || field.type === 'int64'
