import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { Batch } from '../../core/column.ts'
import { compileDataset } from '../../core/dataset.ts'
import { formatBytes, formatCount, formatCounted, formatSeconds } from '../../core/format.ts'
import { parseRunRequest } from '../../core/request.ts'
import type { EncodedPart } from '../../local/day-file.ts'
import { encodeDay } from '../../local/encode-day.ts'
import { type Piece, writeFile } from '../../parquet/file-format.ts'
import { FILE_TYPES, type FileShape, type FileType, formatOf } from '../../parquet/file-shape.ts'
import { gzipped } from '../../parquet/text-formats.ts'
import { DEFAULT_COMPRESSION } from '../../parquet/writer.ts'
import { COMPRESSIONS, type Compression } from '../../parquet/writing/codecs.ts'
import { defineCommand, type Result, type Screen, UsageError } from '../command.ts'
import { defaulted, flag, optional, required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { oneOf, type Reader, text, wholeNumber } from '../readers.ts'
import { RowProgress } from '../row-progress.ts'
import { schemaDocument } from '../schema-source.ts'
import { date, schema, seed } from '../shared-options.ts'
import { pairs } from '../text-layout.ts'
import { writeWhole } from '../whole-file.ts'

const threadCount: Reader<number> = {
  expected: 'a whole number from 1',
  read: (given, now) => {
    const count = wholeNumber.read(given, now)
    return count !== undefined && count >= 1 ? count : undefined
  },
}

const options = {
  rows: required(wholeNumber, { placeholder: 'N', help: 'Rows to make; 250k, 1m and 1e6 are understood' }),
  out: required(text, { placeholder: 'DIR', help: 'Folder for the file; made when missing' }),
  format: defaulted(oneOf(FILE_TYPES), {
    placeholder: 'FORMAT',
    help: FILE_TYPES.join(', '),
    fallback: 'parquet',
  }),
  gzip: flag('Compress the text formats'),
  compression: optional(oneOf(COMPRESSIONS), {
    placeholder: 'CODEC',
    help: `Of Parquet pages: ${COMPRESSIONS.join(', ')} (default: ${DEFAULT_COMPRESSION})`,
  }),
  threads: optional(threadCount, {
    placeholder: 'N',
    help: 'Most that make rows at a time; the file is the same (default: one per core, each with a million rows or more)',
  }),
  date,
  schema,
  seed,
}

interface Asked {
  readonly format: FileType
  readonly gzip: boolean
  readonly compression: Compression | null
}

export const generate = defineCommand({
  ...OUTLINES.generate,
  details:
    'The rows are those that a run of the same date, rows, schema and seed publishes, in the same order. A side of the schema gets a file beside it, NAME-DAY.SIDE.parquet.',
  options,
  operands: {},
  async perform({ rows, out, date, schema, seed, threads, ...asked }, io): Promise<Result> {
    const shape = shapeOf(asked)
    parseRunRequest({ date, rows, seed })
    const dataset = compileDataset(await schemaDocument(schema))
    const extension = `${asked.format}${asked.gzip ? '.gz' : ''}`
    const pathOf = (name: string) => join(out, `${name}.${extension}`)
    const path = pathOf(`${dataset.name}-${date}`)
    const format = asked.gzip ? gzipped(formatOf(shape)) : formatOf(shape)
    if (shape.type === 'parquet') stopYoungHeap()
    const started = performance.now()
    const meter = new RowProgress(rows, io)
    const sides = dataset.sides.map((): Batch[] => [])
    try {
      const file = { day: { seed, date, rows, averageRows: null }, shape }
      const parts = encodeDay(dataset, file, { threads, onRows: (made) => meter.add(made) })
      await writeWhole(path, format.join(dataset.fields, piecesOf(parts, sides)))
    } finally {
      meter.end()
    }
    const sideFiles: SideFile[] = []
    for (const [i, { name, fields }] of dataset.sides.entries()) {
      const sidePath = pathOf(`${dataset.name}-${date}.${name}`)
      await writeWhole(sidePath, writeFile(format, fields, sides[i]))
      sideFiles.push({ name, path: sidePath, rows: sides[i].reduce((sum, batch) => sum + batch.rows, 0) })
    }
    const seconds = (performance.now() - started) / 1000
    const { size } = await stat(path)
    const peakMemoryBytes = io.peakMemoryBytes()
    return report({ path, rows, sides: sideFiles, seconds, bytes: size, peakMemoryBytes })
  },
})

function shapeOf({ format, gzip, compression }: Asked): FileShape {
  if (format === 'parquet' && gzip) {
    throw new UsageError('--gzip: expected with --format jsonl or csv, found parquet (see --compression)')
  }
  if (format !== 'parquet' && compression !== null) {
    throw new UsageError(`--compression: expected with --format parquet, found ${format} (see --gzip)`)
  }
  return { type: format, compression: compression ?? DEFAULT_COMPRESSION }
}

/** What parts are made of, while the rows of each side are added to its list. */
async function* piecesOf(
  parts: AsyncIterable<EncodedPart>,
  sides: readonly Batch[][],
): AsyncGenerator<Piece> {
  for await (const part of parts) {
    for (const [i, batches] of part.sides.entries()) sides[i].push(...batches)
    yield* part.pieces
  }
}

/**
 * Keeps V8's heap for young objects from growing, by a hundred megabytes over many rows. Columns need little of it, while
 * texts, which are strings on their way, would take half as long again. Threads begin with what this one has grown to by now: it
 * would stay a megabyte, to be looked through eight times as often.
 */
function stopYoungHeap(): void {
  setFlagsFromString('--min-semi-space-size=8')
  setFlagsFromString('--semi-space-growth-factor=1')
}

interface SideFile {
  readonly name: string
  readonly path: string
  readonly rows: number
}

interface Measured {
  readonly path: string
  readonly rows: number
  readonly sides: readonly SideFile[]
  readonly seconds: number
  readonly bytes: number
  readonly peakMemoryBytes: number
}

function report({ path, rows, sides, seconds, bytes, peakMemoryBytes }: Measured): Result {
  const rowsPerSecond = Math.round(rows / seconds)
  const uri = pathToFileURL(path).href
  const text = (screen: Screen) =>
    pairs(
      [
        ['file', path],
        ['rows', formatCount(rows)],
        ...sides.map(({ name, path, rows }) => [name, `${formatCounted(rows, 'row')} in ${path}`] as const),
        ['time', `${formatSeconds(seconds)}, ${formatCount(rowsPerSecond)} rows/s`],
        ['size', `${formatBytes(bytes)}, ${formatCount(bytes / rows)} bytes per row`],
        ['peak memory', formatBytes(peakMemoryBytes)],
      ],
      screen,
    )
  return {
    ok: true,
    document: { path, uri, rows, sides, seconds, rowsPerSecond, bytes, peakMemoryBytes },
    text,
  }
}
