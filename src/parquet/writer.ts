import type { Batch, FieldType } from '../core/column.ts'
import { ARROW_SCHEMA_KEY, encodeArrowSchema } from './arrow-schema.ts'
import type { Compression } from './writing/codecs.ts'
import { encodeChunk } from './writing/column-chunk.ts'
import { footer, MAGIC, type RowGroupFacts } from './writing/parquet-format.ts'
import { cutRowGroups } from './writing/row-groups.ts'

const DEFAULT_ROW_GROUP_ROWS = 262_144
export const DEFAULT_COMPRESSION: Compression = 'snappy'

export interface ParquetOptions {
  readonly compression?: Compression
  /** Key-value metadata of the file. */
  readonly metadata?: Readonly<Record<string, string>>
  /** Rows in every row group but the last. */
  readonly rowGroupRows?: number
}

/**
 * A Parquet file as it is made, a column of a row group at a time, so that memory does not grow with the rows.
 * The same batches give the same bytes. Batches may have any size: row groups are cut here.
 * @throws {ContractError} if a batch does not fit the fields; and whatever `batches` throws
 */
export async function* writeParquet(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
  options: ParquetOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { compression = DEFAULT_COMPRESSION, metadata = {}, rowGroupRows = DEFAULT_ROW_GROUP_ROWS } = options
  const groups: RowGroupFacts[] = []
  let offset = MAGIC.length
  for (const { rows, columns } of cutRowGroups(fields, batches, rowGroupRows)) {
    const chunks: RowGroupFacts['chunks'][number][] = []
    const group = { offset, rows, chunks }
    for (const [i, field] of fields.entries()) {
      const { facts, bytes } = encodeChunk(field, columns[i], compression)
      chunks.push(facts)
      yield offset === MAGIC.length ? begin(bytes) : bytes
      offset += bytes.length
    }
    groups.push(group)
  }
  const end = footer(fields, groups, { ...metadata, [ARROW_SCHEMA_KEY]: encodeArrowSchema(fields) })
  yield groups.length === 0 ? begin(end) : end
}

const begin = (bytes: Uint8Array) => Buffer.concat([Buffer.from(MAGIC), bytes])
