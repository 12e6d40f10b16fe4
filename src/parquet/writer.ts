import type { Batch, FieldType } from '../core/column.ts'
import { ARROW_SCHEMA_KEY, encodeArrowSchema } from './arrow-schema.ts'
import { type FileFormat, type Piece, writeFile } from './file-format.ts'
import type { Compression } from './writing/codecs.ts'
import { encodeChunk } from './writing/column-chunk.ts'
import { type ChunkFacts, footer, MAGIC, type RowGroupFacts } from './writing/parquet-format.ts'
import { cutRowGroups } from './writing/row-groups.ts'

export const DEFAULT_ROW_GROUP_ROWS = 262_144
export const DEFAULT_COMPRESSION: Compression = 'snappy'

export interface ParquetOptions {
  readonly compression?: Compression
  /** Key-value metadata of the file. */
  readonly metadata?: Readonly<Record<string, string>>
  /** Rows in every row group but the last of those that are encoded together. */
  readonly rowGroupRows?: number
}

/** A row group, wherever in a file it will lie. */
interface EncodedRowGroup extends Piece {
  readonly rows: number
  /** Of the chunk of each column, whose bytes are those of the piece at its index. */
  readonly chunks: readonly ChunkFacts[]
}

/**
 * Parquet, a row group at a time, so that memory does not grow with the rows. The same batches give the same bytes, and may
 * have any size: row groups are cut here. To encode throws ContractError if a batch does not fit the fields.
 */
export const parquetFormat = ({
  compression = DEFAULT_COMPRESSION,
  metadata = {},
  rowGroupRows = DEFAULT_ROW_GROUP_ROWS,
}: ParquetOptions = {}): FileFormat<EncodedRowGroup> => ({
  *encode(fields, batches) {
    for (const { rows, columns } of cutRowGroups(fields, batches, rowGroupRows)) {
      const chunks = fields.map((field, i) => encodeChunk(field, columns[i], compression))
      yield { rows, chunks: chunks.map(({ facts }) => facts), bytes: chunks.map(({ bytes }) => bytes) }
    }
  },
  async *join(fields, rowGroups) {
    const groups: RowGroupFacts[] = []
    let offset = MAGIC.length
    yield Buffer.from(MAGIC)
    for await (const { rows, chunks, bytes } of rowGroups) {
      groups.push({ offset, rows, chunks })
      for (const chunk of bytes) {
        yield chunk
        offset += chunk.length
      }
    }
    yield footer(fields, groups, { ...metadata, [ARROW_SCHEMA_KEY]: encodeArrowSchema(fields) })
  },
})

/**
 * A Parquet file as it is made.
 * @throws {ContractError} if a batch does not fit the fields; and whatever `batches` throws
 */
export const writeParquet = (
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
  options?: ParquetOptions,
): AsyncGenerator<Uint8Array, void, undefined> => writeFile(parquetFormat(options), fields, batches)
