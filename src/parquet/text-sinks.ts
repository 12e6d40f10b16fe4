/** The rows as text, in the same order as in a Parquet file. */
import { pipeline } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { Batch, FieldType } from '../core/column.ts'
import { type CellFormat, cellWriter } from './cells.ts'

/** Rows turned into one string before it is encoded: bounds memory whatever the size of a batch. */
const ROWS_PER_CHUNK = 4096

const JSON_FORMAT: CellFormat = { null: 'null', text: JSON.stringify, nonFinite: () => 'null' }
const CSV_FORMAT: CellFormat = { null: '', text: csvText, nonFinite: String }

/**
 * One JSON object per line, in UTF-8. Timestamps are ISO 8601 texts with microseconds; NaN and infinities, which JSON
 * lacks, are null.
 */
export async function* writeJsonLines(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const before = fields.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`)
  yield* writeLines(batches, JSON_FORMAT, before, '}\n')
}

/**
 * CSV with a header line, in UTF-8, lines ended by a line feed. A null is an empty cell, an empty text is `""`; texts are
 * quoted where RFC 4180 demands it. Timestamps are ISO 8601 with microseconds.
 */
export async function* writeCsv(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(`${fields.map(({ name }) => csvText(name)).join(',')}\n`)
  const before = fields.map((_, i) => (i === 0 ? '' : ','))
  yield* writeLines(batches, CSV_FORMAT, before, '\n')
}

/** Lines of `before[0] cell0 before[1] cell1 … after`. */
function* writeLines(
  batches: Iterable<Batch>,
  format: CellFormat,
  before: string[],
  after: string,
): Generator<Buffer> {
  for (const { rows, columns } of batches) {
    const writers = columns.map((column) => cellWriter(column, format))
    for (let start = 0; start < rows; start += ROWS_PER_CHUNK) {
      const end = Math.min(start + ROWS_PER_CHUNK, rows)
      let lines = ''
      for (let row = start; row < end; row++) {
        for (let c = 0; c < writers.length; c++) lines += before[c] + writers[c](row)
        lines += after
      }
      yield Buffer.from(lines)
    }
  }
}

function csvText(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Where the header of a gzip file names the system it was made on, and the name for "unknown". */
const GZIP_SYSTEM_OFFSET = 9
const GZIP_SYSTEM_UNKNOWN = 255

/** Compresses with gzip. The header tells neither time nor system, so that the same chunks give the same bytes. */
export async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const compressor = createGzip({ level: constants.Z_DEFAULT_COMPRESSION })
  // What `chunks` throws destroys the compressor, and so reaches whoever reads from it below.
  pipeline(chunks, compressor, () => {})
  let first = true
  for await (const chunk of compressor as AsyncIterable<Buffer>) {
    if (first) chunk[GZIP_SYSTEM_OFFSET] = GZIP_SYSTEM_UNKNOWN
    first = false
    yield chunk
  }
}
