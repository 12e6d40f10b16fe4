import type { RecordBatch } from 'apache-arrow'
import { transformParquetStream } from 'parquet-wasm'
import type { Batch, FieldType } from '../core/column.ts'
import { orderMetadata } from './metadata-order.ts'
import { arrowSchema, toArrow } from './to-arrow.ts'
import { WasmBatchSource } from './wasm-batches.ts'
import { type Compression, writerProperties } from './writer-settings.ts'

const DEFAULT_ROW_GROUP_ROWS = 131_072
export const DEFAULT_COMPRESSION: Compression = 'snappy'

export interface ParquetOptions {
  readonly compression?: Compression
  /** Key-value metadata of the file. */
  readonly metadata?: Readonly<Record<string, string>>
  /** Rows in every row group but the last. */
  readonly rowGroupRows?: number
}

/**
 * A Parquet file as it is made, a row group or so at a time, so that memory does not grow with the rows.
 * The same batches give the same bytes. Batches may have any size: row groups are cut here.
 * @throws {ContractError} if a batch does not fit the fields; and whatever `batches` throws
 */
export async function* writeParquet(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
  options: ParquetOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { compression = DEFAULT_COMPRESSION, metadata = {}, rowGroupRows = DEFAULT_ROW_GROUP_ROWS } = options
  const source = new WasmBatchSource(arrowSchema(fields), arrowBatches(fields, batches))
  const properties = writerProperties(fields, { compression, metadata, rowGroupRows })
  const output: ReadableStream<Uint8Array> = await transformParquetStream(source.stream, properties)
  try {
    // One chunk is held back: the last one ends with the footer.
    let held: Uint8Array = new Uint8Array()
    for await (const chunk of output) {
      if (held.length > 0) yield held
      held = chunk
    }
    if (source.failure) throw source.failure.error
    yield orderMetadata(held, metadata)
  } finally {
    source.stop()
  }
}

function* arrowBatches(fields: readonly FieldType[], batches: Iterable<Batch>): Generator<RecordBatch> {
  const schema = arrowSchema(fields)
  for (const batch of batches) yield toArrow(schema, fields, batch)
}
