import { type RecordBatch, type Schema, tableFromIPC } from 'apache-arrow'
import { parseRecordBatch } from 'arrow-js-ffi'
import { readParquet, type RecordBatch as WasmBatch, wasmMemory } from 'parquet-wasm'
import { type Allocator, OWN_MEMORY } from '../core/allocator.ts'
import type { Arena } from '../core/arena.ts'
import type { Batch, FieldType } from '../core/column.ts'
import { CorruptPartError, InvalidRequestError } from '../core/errors.ts'
import { readFooter } from './footer.ts'
import { fromArrowData, fromArrowField, isCopied } from './from-arrow.ts'

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
   * @param arena where a batch lies until the next is read; null: in memory of its own
   * @throws {CorruptPartError} where they cannot be decoded
   */
  batches(arena?: Arena | null): AsyncIterable<Batch>
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
  const groups = {
    bytes,
    count: rowGroupRows.length,
    toRecords: schema.fields.every(isCopied) ? viewed : decoded,
  }
  return { fields, rows, metadata, batches: (arena = null) => readBatches(groups, arena) }
}

function fieldsOf(schema: Schema): FieldType[] {
  const fields = schema.fields.map(fromArrowField)
  const faults = schema.fields
    .filter((_, i) => fields[i] === null)
    .map(({ name, type }) => ({ path: name, expected: 'a flat column', found: String(type) }))
  if (faults.length > 0) throw new InvalidRequestError(faults)
  return fields.filter((field) => field !== null)
}

/** Row groups of a file, and how batches of them get out of WebAssembly. */
interface RowGroups {
  readonly bytes: Uint8Array
  readonly count: number
  readonly toRecords: ToRecords
}

async function* readBatches(groups: RowGroups, arena: Arena | null): AsyncGenerator<Batch> {
  const { bytes, count } = groups
  const perCall = Math.ceil(bytes.length / FILE_BYTES_PER_ROW_GROUP)
  const all = Array.from({ length: count }, (_, i) => i)
  for (let start = 0; start < count; start += perCall)
    yield* decodeGroups(groups, all.slice(start, start + perCall), arena)
}

function* decodeGroups(
  { bytes, toRecords }: RowGroups,
  rowGroups: number[],
  arena: Arena | null,
): Generator<Batch> {
  using table = orCorrupt(() => readParquet(bytes, { rowGroups, batchSize: BATCH_ROWS }))
  for (let i = 0; i < table.numBatches; i++) {
    arena?.clear()
    yield orCorrupt(() => toRecords(table.recordBatch(i) as WasmBatch, arena ?? OWN_MEMORY))
  }
}

/** Copies a batch out of WebAssembly and frees it there. */
type ToRecords = (batch: WasmBatch, to: Allocator) => Batch

/** Where the batch lies there. */
function viewed(batch: WasmBatch, to: Allocator): Batch {
  using records = batch.intoFFI()
  const { buffer } = wasmMemory() as { readonly buffer: ArrayBuffer }
  return toBatch(parseRecordBatch(buffer, records.arrayAddr(), records.schemaAddr(), false), to)
}

/** By way of Arrow's format for messages, in which there is every type. */
function decoded(batch: WasmBatch, to: Allocator): Batch {
  const [records] = tableFromIPC(batch.intoIPCStream()).batches as [RecordBatch]
  return toBatch(records, to)
}

const toBatch = ({ data }: RecordBatch, to: Allocator): Batch => ({
  rows: data.length,
  columns: data.children.map((column) => fromArrowData(column, to)),
})

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
