import { type RecordBatch as ArrowBatch, RecordBatchStreamWriter, type Schema } from 'apache-arrow'
import { type RecordBatch, Table } from 'parquet-wasm'
import { emptyBatch } from './to-arrow.ts'

/**
 * Record batches in WebAssembly memory, each made when the writer asks for it.
 * What `batches` throws ends the stream, as WebAssembly cannot carry it on, and is kept in `failure`.
 */
export class WasmBatchSource {
  failure: { readonly error: unknown } | null = null
  readonly stream: ReadableStream<RecordBatch>
  readonly #batches: Generator<ArrowBatch>

  constructor(schema: Schema, batches: Generator<ArrowBatch>) {
    this.#batches = batches
    // The writer learns the schema from a first batch, and panics if there is none.
    const first = toWasm(emptyBatch(schema))
    this.stream = new ReadableStream(
      { start: (controller) => controller.enqueue(first), pull: (controller) => this.#pull(controller) },
      { highWaterMark: 0 },
    )
  }

  #pull(controller: ReadableStreamDefaultController<RecordBatch>): void {
    try {
      const next = this.#batches.next()
      if (next.done) controller.close()
      else controller.enqueue(toWasm(next.value))
    } catch (error) {
      this.failure = { error }
      controller.close()
    }
  }

  /** Makes no more batches: the writer, which does not notice that its reader has gone, then ends too. */
  stop(): void {
    this.#batches.return(undefined)
  }
}

/** Copies a batch into WebAssembly memory; whoever takes it frees it. */
function toWasm(batch: ArrowBatch): RecordBatch {
  const table = Table.fromIPCStream(RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true))
  const [copy] = table.recordBatches()
  table.free()
  return copy
}
