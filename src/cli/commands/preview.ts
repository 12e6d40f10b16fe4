import { formatCount, formatCounted } from '../../core/format.ts'
import type { Manifest } from '../../core/manifest.ts'
import { type Preview, previewPublished } from '../../jobs/preview-published.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { defaulted } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { requirePublished } from '../published-day.ts'
import { wholeNumber } from '../readers.ts'
import { rowsTable } from '../rows-table.ts'
import { datasetName } from '../schema-source.ts'
import { date, publishedSchema as schema, store } from '../shared-options.ts'

const MAX_ROWS = 1000

const options = {
  date,
  rows: {
    ...defaulted(
      {
        expected: `a whole number in 1..${MAX_ROWS}`,
        read(text: string, now: Date) {
          const rows = wholeNumber.read(text, now)
          return rows !== undefined && rows >= 1 && rows <= MAX_ROWS ? rows : undefined
        },
      },
      { placeholder: 'N', help: 'How many rows to show', fallback: '3' },
    ),
    short: 'n',
  },
  schema,
  store,
}

export const preview = defineCommand({
  ...OUTLINES.preview,
  options,
  operands: {},
  async perform({ date, rows, schema, store }): Promise<Result> {
    const opened = await openStore(store)
    const manifest = await requirePublished(opened, await datasetName(schema), date)
    const found = await previewPublished(opened, manifest, rows)
    const names = found.fields.map(({ name }) => name)
    const records = found.rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
    return {
      ok: true,
      document: {
        dataset: manifest.dataset,
        date,
        runId: manifest.runId,
        count: manifest.rows,
        rows: records,
      },
      text: (screen) => previewText(manifest, found, screen),
    }
  },
})

function previewText(manifest: Manifest, { fields, rows }: Preview, screen: Screen): string {
  const files = formatCounted(manifest.parts.length, 'file')
  const heading = `${manifest.dataset} ${manifest.date}: ${formatCount(manifest.rows)} rows in ${files}`
  return `${screen.paint('bold', heading)}\n\n${rowsTable(fields, rows, screen)}`
}
