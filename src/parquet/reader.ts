import { type RecordBatch, type Schema, tableFromIPC } from 'apache-arrow'
import { readParquet, type RecordBatch as WasmBatch } from 'parquet-wasm'
import type { Batch, FieldType } from '../core/column.ts'
import { CorruptPartError, InvalidRequestError } from '../core/errors.ts'
import { readFooter } from './footer.ts'
import { fromArrowData, fromArrowField } from './from-arrow.ts'

/** Rows in a batch at most: half a row group of our own files. */
const BATCH_ROWS = 131_072

/** Every call copies the file into WebAssembly, so a large file is read in few calls, of more row groups each. */
const FILE_BYTES_PER_ROW_GROUP = 64 * 2 ** 20

export interface ParquetFile {
  /** Types and nullability as found in the file. The cardinality is a guess: only its writer knew. */
  readonly fields: readonly FieldType[]
  readonly rows: number
  /** Key-value metadata. */
  readonly metadata: Readonly<Record<string, string>>
  /**
   * The rows in order, decoded a few row groups at a time; each call starts anew.
   * @throws {CorruptPartError} where they cannot be decoded
   */
  batches(): AsyncIterable<Batch>
}

/**
 * Opens a Parquet file of flat columns, whoever wrote it. There is nothing to close: only `bytes` are held.
 * @throws {CorruptPartError} if it is no sound Parquet file
 * @throws {InvalidRequestError} naming every column that is nested or an interval
 */
export async function openParquet(bytes: Uint8Array): Promise<ParquetFile> {
  const { schema, metadata, rowGroupRows } = await readFooter(bytes)
  const fields = fieldsOf(schema)
  const rows = rowGroupRows.reduce((sum, groupRows) => sum + groupRows, 0)
  return { fields, rows, metadata, batches: () => readBatches(bytes, rowGroupRows.length) }
}

function fieldsOf(schema: Schema): FieldType[] {
  const fields = schema.fields.map(fromArrowField)
  const faults = schema.fields
    .filter((_, i) => fields[i] === null)
    .map(({ name, type }) => ({ path: name, expected: 'a flat column', found: String(type) }))
  if (faults.length > 0) throw new InvalidRequestError(faults)
  return fields.filter((field) => field !== null)
}

async function* readBatches(bytes: Uint8Array, rowGroupCount: number): AsyncGenerator<Batch> {
  const groupsPerCall = Math.ceil(bytes.length / FILE_BYTES_PER_ROW_GROUP)
  const rowGroups = Array.from({ length: rowGroupCount }, (_, i) => i)
  for (let start = 0; start < rowGroupCount; start += groupsPerCall) {
    yield* decodeGroups(bytes, rowGroups.slice(start, start + groupsPerCall))
  }
}

function* decodeGroups(bytes: Uint8Array, rowGroups: number[]): Generator<Batch> {
  using table = orCorrupt(() => readParquet(bytes, { rowGroups, batchSize: BATCH_ROWS }))
  for (let i = 0; i < table.numBatches; i++) {
    yield orCorrupt(() => toBatch(table.recordBatch(i) as WasmBatch))
  }
}

/** Copies the batch out of WebAssembly and frees it there. */
function toBatch(batch: WasmBatch): Batch {
  const [{ data }] = tableFromIPC(batch.intoIPCStream()).batches as [RecordBatch]
  return { rows: data.length, columns: data.children.map(fromArrowData) }
}

/** Decoding damaged data throws whatever the library throws, panics included. */
function orCorrupt<T>(decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new CorruptPartError(`rows: expected sound Parquet pages, found ${(cause as Error).message}`, {
      cause,
    })
  }
}
