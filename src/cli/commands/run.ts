import { fileURLToPath } from 'node:url'
import { formatBytes, formatCount, formatCounted, formatSeconds } from '../../core/format.ts'
import type { RunProgress } from '../../local/progress.ts'
import { type RunSummary, runDay } from '../../local/run-day.ts'
import { defineCommand, type Io, type Result, type Screen } from '../command.ts'
import { flag } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { ProgressLine } from '../progress-line.ts'
import { sideLines } from '../published-text.ts'
import { RunMeter } from '../run-meter.ts'
import { schemaForRequest } from '../schema-source.ts'
import { date, parts, rows, schema, seed, store } from '../shared-options.ts'
import { pairs } from '../text-layout.ts'

const options = {
  date,
  rows,
  schema,
  seed,
  parts,
  store,
  force: flag('Make and publish the day again although this very run is published'),
}

export const run = defineCommand({
  ...OUTLINES.run,
  details:
    'The same workflow that runs in the cloud, in this process. A day that is published already is left as it is.',
  options,
  operands: {},
  async perform({ store, schema, ...settings }, io): Promise<Result> {
    const view = runView(io)
    try {
      const input = { ...settings, schema: await schemaForRequest(schema) }
      const summary = await runDay(input, { store, now: io.now, signal: io.signal, onProgress: view.show })
      return { ok: true, document: summary, text: (screen) => summaryText(summary, screen) }
    } finally {
      view.end()
    }
  },
})

/** A bar on a terminal, lines elsewhere. */
function runView(io: Io): { show(progress: RunProgress): void; end(): void } {
  const meter = new RunMeter()
  const bar = new ProgressLine(io.err, () => meter.progress)
  return {
    show(progress) {
      meter.take(progress)
      const line = meter.lineOf(progress)
      if (line !== null && (!io.err.isTerminal || progress.type === 'retry')) bar.print(line)
    },
    end: () => bar.end(),
  }
}

function summaryText(summary: RunSummary, screen: Screen): string {
  const { dataset, date, rows, parts, bytes, seconds } = summary
  const isNew = summary.status === 'published'
  const heading = `${isNew ? 'Published' : 'Already published:'} ${dataset} ${date}`
  const rate = isNew ? `, ${formatCount(rows / seconds)} rows/s` : ''
  const lines = pairs(
    [
      ['rows', `${formatCount(rows)} in ${formatCounted(parts, 'file')}, ${formatBytes(bytes)}`],
      ['data', summary.uri],
      ...sideLines(summary),
      ['profile', summary.profile],
      ['digest', summary.digest],
      ['time', `${formatSeconds(seconds)}${rate}`],
      ['read it', `duckdb -c "FROM '${globOf(summary.uri)}' LIMIT 5"`],
    ],
    screen,
  )
  return `${screen.paint(isNew ? 'green' : 'yellow', heading)}\n${lines}`
}

/** The Parquet files under a URI, as DuckDB takes them. */
function globOf(uri: string): string {
  const place = uri.startsWith('file:') ? fileURLToPath(uri) : uri
  return `${place.replaceAll("'", "''")}*.parquet`
}
