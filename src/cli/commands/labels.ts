import { extname, resolve } from 'node:path'
import { type Cell, cellAt } from '../../core/cell.ts'
import { formatCount, formatCounted } from '../../core/format.ts'
import type { UtcDate } from '../../core/utc-date.ts'
import { type KnownRows, readKnownRows } from '../../jobs/known-rows.ts'
import { listPublishedDays } from '../../jobs/published-runs.ts'
import { type FileFormat, writeFile } from '../../parquet/file-format.ts'
import { csvFormat } from '../../parquet/text-formats.ts'
import { parquetFormat } from '../../parquet/writer.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Io, type Result, type Screen } from '../command.ts'
import { optional, required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { ProgressLine } from '../progress-line.ts'
import { NotPublishedError } from '../published-day.ts'
import { type Reader, text, utcDate } from '../readers.ts'
import { rowsTable } from '../rows-table.ts'
import { datasetName } from '../schema-source.ts'
import { publishedSchema as schema, store } from '../shared-options.ts'
import { writeWhole } from '../whole-file.ts'

/** The side that the command is about. */
const SIDE = 'labels'
/** More are for a file. */
const SHOWN_ROWS = 20

const FORMATS: Readonly<Record<string, FileFormat>> = { parquet: parquetFormat(), csv: csvFormat }

const extensionOf = (path: string) => extname(path).slice(1)
const outFile: Reader<string> = {
  expected: 'a path that ends in .parquet or .csv',
  read: (path) => (Object.hasOwn(FORMATS, extensionOf(path)) ? path : undefined),
}

const options = {
  'as-of': required(utcDate, {
    placeholder: 'DAY',
    help: 'Only what was known by the end of this day: YYYY-MM-DD or "yesterday"',
  }),
  from: optional(utcDate, {
    placeholder: 'DAY',
    help: 'First day of the rows (default: the first published)',
  }),
  until: optional(utcDate, { placeholder: 'DAY', help: 'Last day of the rows, included (default: --as-of)' }),
  'known-by': optional(text, {
    placeholder: 'FIELD',
    help: 'Field of the labels that says from when on each is known (default: as the schema says)',
  }),
  out: optional(outFile, { placeholder: 'FILE', help: 'Write them all to this .parquet or .csv file' }),
  schema,
  store,
}

const operands = {
  place: optional(text, { placeholder: 'STORE', help: 'Folder or s3://bucket[/prefix], instead of --store' }),
}

export const labels = defineCommand({
  ...OUTLINES.labels,
  details:
    'Reads the side "labels" of the published days. A label is known from the date in one of its fields on; what was not known yet on the day of --as-of is left out, so that nothing is learned from the future.',
  options,
  operands,
  async perform({ from, until, place, store, schema, out, ...known }, io): Promise<Result> {
    const asOf = known['as-of']
    const opened = await openStore(place ?? store)
    const dataset = await datasetName(schema)
    // What is of a later day was not known either.
    const to = until !== null && until < asOf ? until : asOf
    const days = await listPublishedDays(opened, dataset, { from, to })
    if (days.length === 0) throw noDays(`${dataset} from ${from ?? 'the first'} to ${to}`, opened.uri)
    const progress = dayProgress(days.length, io)
    try {
      const query = { side: SIDE, asOf, knownBy: known['known-by'] }
      const found = await readKnownRows(opened, days, query, progress.count)
      if (out !== null)
        await writeWhole(out, writeFile(FORMATS[extensionOf(out)], found.fields, found.batches))
      return report(found, { dataset, asOf, days: days.length, out })
    } finally {
      progress.end()
    }
  },
})

const noDays = (wanted: string, uri: string) =>
  new NotPublishedError(`date: expected published days of ${wanted}, found none in ${uri}`)

/** Counts the days as they are read, and ends the reading when the person interrupts. */
function dayProgress(days: number, { err, signal }: Io): { count(): void; end(): void } {
  let read = 0
  const line = new ProgressLine(err, () => ({
    share: read / days,
    facts: [`${formatCount(read)} of ${formatCounted(days, 'day')} read`],
  }))
  return {
    count() {
      signal.throwIfAborted()
      read++
      line.draw()
    },
    end: () => line.end(),
  }
}

interface About {
  readonly dataset: string
  readonly asOf: UtcDate
  readonly days: number
  readonly out: string | null
}

function report(found: KnownRows, { dataset, asOf, days, out }: About): Result {
  const { fields, rows: count, daysWithout } = found
  const summary = { dataset, asOf, days, daysWithout, count }
  const heading = `${dataset}: ${formatCounted(count, 'label')} of ${formatCounted(days, 'day')} known on ${asOf}`
  const without = daysWithout > 0 ? `${formatCounted(daysWithout, 'day')} without labels\n` : ''
  if (out !== null) {
    const path = resolve(out)
    const text = ({ paint }: Screen) => `${paint('bold', heading)}\n${without}written to ${path}\n`
    return { ok: true, document: { ...summary, path }, text }
  }
  const rows = cellsOf(found)
  const records = rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i]])))
  const more = count > SHOWN_ROWS ? `and ${formatCount(count - SHOWN_ROWS)} more; --out writes all\n` : ''
  const text = (screen: Screen) => {
    const shown = count > 0 ? `\n${rowsTable(fields, rows.slice(0, SHOWN_ROWS), screen)}${more}` : ''
    return `${screen.paint('bold', heading)}\n${without}${shown}`
  }
  return { ok: true, document: { ...summary, rows: records }, text }
}

const cellsOf = ({ batches }: KnownRows): Cell[][] =>
  batches.flatMap(({ rows, columns }) =>
    Array.from({ length: rows }, (_, row) => columns.map((column) => cellAt(column, row))),
  )
