import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { Batch, FieldType } from '../../core/column.ts'
import { compileDataset } from '../../core/dataset.ts'
import { openDay } from '../../core/day.ts'
import { formatBytes, formatCount, formatCounted, formatSeconds } from '../../core/format.ts'
import { parseRunRequest } from '../../core/request.ts'
import { keepSides } from '../../core/side.ts'
import { gzip, writeCsv, writeJsonLines } from '../../parquet/text-sinks.ts'
import { DEFAULT_COMPRESSION, writeParquet } from '../../parquet/writer.ts'
import { COMPRESSIONS, type Compression } from '../../parquet/writing/codecs.ts'
import { defineCommand, type Result, type Screen, UsageError } from '../command.ts'
import { defaulted, flag, optional, required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { oneOf, text, wholeNumber } from '../readers.ts'
import { RowProgress } from '../row-progress.ts'
import { schemaDocument } from '../schema-source.ts'
import { date, schema, seed } from '../shared-options.ts'
import { pairs } from '../text-layout.ts'
import { writeWhole } from '../whole-file.ts'

const FORMATS = ['parquet', 'jsonl', 'csv'] as const
type Format = (typeof FORMATS)[number]

const options = {
  rows: required(wholeNumber, { placeholder: 'N', help: 'Rows to make; 250k, 1m and 1e6 are understood' }),
  out: required(text, { placeholder: 'DIR', help: 'Folder for the file; made when missing' }),
  format: defaulted(oneOf(FORMATS), { placeholder: 'FORMAT', help: FORMATS.join(', '), fallback: 'parquet' }),
  gzip: flag('Compress the text formats'),
  compression: optional(oneOf(COMPRESSIONS), {
    placeholder: 'CODEC',
    help: `Of Parquet pages: ${COMPRESSIONS.join(', ')} (default: ${DEFAULT_COMPRESSION})`,
  }),
  date,
  schema,
  seed,
}

interface Shape {
  readonly format: Format
  readonly gzip: boolean
  readonly compression: Compression | null
}

export const generate = defineCommand({
  ...OUTLINES.generate,
  details:
    'The rows are those that a run of the same date, rows, schema and seed publishes, in the same order. A side of the schema gets a file beside it, NAME-DAY.SIDE.parquet.',
  options,
  operands: {},
  async perform({ rows, out, date, schema, seed, ...shape }, io): Promise<Result> {
    checkShape(shape)
    parseRunRequest({ date, rows, seed })
    const dataset = compileDataset(await schemaDocument(schema))
    const day = openDay(dataset, { seed, date, rows, averageRows: null })
    const pathOf = (name: string) => join(out, `${name}.${shape.format}${shape.gzip ? '.gz' : ''}`)
    const path = pathOf(`${dataset.name}-${date}`)
    const meter = new RowProgress(rows, io)
    const kept = dataset.sides.map((): Batch[] => [])
    const batches = keepSides(day.batches(day.partRange(0, 1)), kept)
    const started = performance.now()
    try {
      await writeWhole(path, encode(dataset.fields, meter.count(batches), shape))
    } finally {
      meter.end()
    }
    const sides: SideFile[] = []
    for (const [i, { name, fields }] of dataset.sides.entries()) {
      const sidePath = pathOf(`${dataset.name}-${date}.${name}`)
      await writeWhole(sidePath, encode(fields, kept[i], shape))
      sides.push({ name, path: sidePath, rows: kept[i].reduce((sum, batch) => sum + batch.rows, 0) })
    }
    const seconds = (performance.now() - started) / 1000
    const { size } = await stat(path)
    return report({ path, rows, sides, seconds, bytes: size, peakMemoryBytes: io.peakMemoryBytes() })
  },
})

function checkShape({ format, gzip, compression }: Shape): void {
  if (format === 'parquet' && gzip) {
    throw new UsageError('--gzip: expected with --format jsonl or csv, found parquet (see --compression)')
  }
  if (format !== 'parquet' && compression !== null) {
    throw new UsageError(`--compression: expected with --format parquet, found ${format} (see --gzip)`)
  }
}

function encode(
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
  { format, gzip: zipped, compression }: Shape,
): AsyncIterable<Uint8Array> {
  if (format === 'parquet') {
    stopYoungHeap()
    return writeParquet(fields, batches, { compression: compression ?? DEFAULT_COMPRESSION })
  }
  const plain = format === 'csv' ? writeCsv(fields, batches) : writeJsonLines(fields, batches)
  return zipped ? gzip(plain) : plain
}

/**
 * Keeps V8's heap for young objects from growing, by a hundred megabytes over many rows. Columns need little of it, while
 * texts, which are strings on their way, would take half as long again.
 */
function stopYoungHeap(): void {
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
