/** The rows as text, in the same order as in a Parquet file. */
import { pipeline } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import { type CellFormat, cellWriter } from './cells.ts'
import type { FileFormat, Piece } from './file-format.ts'

/** Rows turned into one string before it is encoded: bounds memory whatever the size of a batch. */
const ROWS_PER_CHUNK = 4096

const UTF_8 = new TextEncoder()

/** A line for each row, `before0 cell0 before1 cell1 … after`, below a head. */
interface Lines {
  readonly cells: CellFormat
  readonly head: (names: readonly string[]) => string
  /** What comes before the cell of a column: of this name, the i-th. */
  readonly before: (name: string, i: number) => string
  readonly after: string
}

const linesFormat = ({ cells, head, before, after }: Lines): FileFormat => ({
  *encode(fields, batches) {
    const befores = fields.map(({ name }, i) => before(name, i))
    for (const { rows, columns } of batches) {
      const writers = columns.map((column) => cellWriter(column, cells))
      for (let start = 0; start < rows; start += ROWS_PER_CHUNK) {
        const end = Math.min(start + ROWS_PER_CHUNK, rows)
        let lines = ''
        for (let row = start; row < end; row++) {
          for (let c = 0; c < writers.length; c++) lines += befores[c] + writers[c](row)
          lines += after
        }
        yield { bytes: [UTF_8.encode(lines)] }
      }
    }
  },
  async *join(fields, pieces) {
    yield UTF_8.encode(head(fields.map(({ name }) => name)))
    for await (const { bytes } of pieces) yield* bytes
  },
})

/**
 * One JSON object per line, in UTF-8. Timestamps are ISO 8601 texts with microseconds; NaN and infinities, which JSON
 * lacks, are null.
 */
export const jsonLinesFormat = linesFormat({
  cells: { null: 'null', text: JSON.stringify, nonFinite: () => 'null' },
  head: () => '',
  before: (name, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`,
  after: '}\n',
})

/**
 * CSV with a header line, in UTF-8, lines ended by a line feed. A null is an empty cell, an empty text is `""`; texts are
 * quoted where RFC 4180 demands it. Timestamps are ISO 8601 with microseconds.
 */
export const csvFormat = linesFormat({
  cells: { null: '', text: csvText, nonFinite: String },
  head: (names) => `${names.map(csvText).join(',')}\n`,
  before: (_, i) => (i === 0 ? '' : ','),
  after: '\n',
})

function csvText(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Where the header of a gzip file names the system it was made on, and the name for "unknown". */
const GZIP_SYSTEM_OFFSET = 9
const GZIP_SYSTEM_UNKNOWN = 255

/** The same file, compressed with gzip: neither time nor system is told, so that the same pieces give the same bytes. */
export const gzipped = <P extends Piece>(format: FileFormat<P>): FileFormat<P> => ({
  encode: format.encode,
  join: (fields, pieces) => gzip(format.join(fields, pieces)),
})

async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
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
