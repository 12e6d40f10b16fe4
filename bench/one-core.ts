/**
 * What a day costs on one core, step by step, beside a comparable DuckDB query as a yardstick: machines differ, ratios less.
 *
 *   npm run bench [-- --rows 500000 --rounds 5 --json]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Batch } from '../src/core/column.ts'
import { compileDataset } from '../src/core/dataset.ts'
import { openDay } from '../src/core/day.ts'
import { RowDigest } from '../src/core/digest.ts'
import { rowRulesOf } from '../src/core/expectations/row-rules.ts'
import { Inspection } from '../src/core/inspection.ts'
import { summarize } from '../src/core/profile/summarize.ts'
import { loadShippedSchema } from '../src/jobs/shipped-schemas.ts'
import { openParquet } from '../src/parquet/reader.ts'
import { writeParquet } from '../src/parquet/writer.ts'
import { type ProfilePage, renderProfilePage } from '../src/report/profile-page.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '500000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
const rounds = Number(values.rounds)

const dataset = compileDataset(await loadShippedSchema('payments'))
const DATE = '2026-11-19'
const day = openDay(dataset, { seed: 1, date: DATE, rows, averageRows: null })
const range = day.partRange(0, 1)
const { fields } = dataset

/** Steps are timed over the same rows, made once, so that each is measured alone. */
const batches: Batch[] = [...day.batches(range)]
const file = await collect(writeParquet(fields, batches))
const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-bench-'))
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
const yardstick = join(folder, 'yardstick.parquet')

const page: ProfilePage = {
  title: dataset.name,
  date: DATE,
  profile: summarize(inspect(), dataset.form.analysis),
  quality: null,
  lineage: null,
}

const STEPS: Record<string, () => unknown> = {
  'generate rows': () => {
    for (const _ of day.batches(range));
  },
  'digest rows': () => {
    const digest = new RowDigest(fields)
    for (const batch of batches) digest.add(batch)
  },
  'write Parquet, snappy': () => collect(writeParquet(fields, batches)),
  'write Parquet, zstd': () => collect(writeParquet(fields, batches, { compression: 'zstd' })),
  'read Parquet': async () => {
    for await (const _ of (await openParquet(file)).batches());
  },
  'inspect rows': () => inspect().toJSON(),
  'draw the profile page': () => renderProfilePage(page),
  'DuckDB, comparable query': () => connection.run(comparableQuery(yardstick)),
}

const seconds = new Map(Object.keys(STEPS).map((step) => [step, [] as number[]]))
// In turn, so that a slow minute of the machine falls on all of them. The first round warms up.
for (let round = 0; round <= rounds; round++) {
  for (const [step, work] of Object.entries(STEPS)) {
    const begun = performance.now()
    await work()
    if (round > 0) seconds.get(step)?.push((performance.now() - begun) / 1000)
  }
}
const yardstickBytes = (await stat(yardstick)).size
await rm(folder, { recursive: true })

const reference = median(seconds.get('DuckDB, comparable query') ?? [])
const report = [...seconds].map(([step, times]) => ({
  step,
  seconds: Number(median(times).toFixed(3)),
  rowsPerSecond: Math.round(rows / median(times)),
  timesDuckDb: Number((median(times) / reference).toFixed(2)),
}))
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ rows, rounds, fileBytes: file.length, yardstickBytes, report })}\n`,
  )
else {
  process.stdout.write(`${rows} payments on one core, median of ${rounds} rounds\n\n`)
  for (const { step, ...figures } of report)
    process.stdout.write(
      `${step.padEnd(26)} ${figures.seconds.toFixed(2).padStart(6)} s ${String(figures.rowsPerSecond).padStart(10)} rows/s ${figures.timesDuckDb.toFixed(2).padStart(6)} × DuckDB's time\n`,
    )
  process.stdout.write(
    `\nfile ${(file.length / rows).toFixed(1)} bytes per row; DuckDB's ${(yardstickBytes / rows).toFixed(1)}\n`,
  )
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function inspect(): Inspection {
  const inspection = new Inspection(fields, {
    label: dataset.label?.field,
    dayRows: rows,
    rules: rowRulesOf(dataset, DATE),
  })
  for (const batch of batches) inspection.add(batch)
  return inspection
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(chunks))
}

/** 24 columns of the same types and cardinalities, independent of each other, written to snappy Parquet by one thread. */
function comparableQuery(path: string): string {
  const draw = (column: number, values: number) => `(hash(i, ${column}) % ${values})::BIGINT`
  const columns = [
    `printf('%016x', hash(i, 1)) AS transaction_id`,
    `make_timestamp(1795046400000000 + ${draw(2, 86_400_000_000)}::BIGINT) AS event_time`,
    `(${draw(3, 12)} * 60 - 360)::INT AS local_time_offset`,
    `round(exp(3.2 + 0.7 * sqrt(-2 * ln((${draw(4, 1_000_003)} + 1) / 1000004)) * cos(6.2831853 * ${draw(5, 1_000_003)} / 1000003)), 2) AS amount`,
    `['USD', 'EUR', 'GBP', 'JPY'][${draw(6, 4)} + 1] AS currency_code`,
    `sha256((i // 6)::VARCHAR) AS card_pan_hash`,
    `['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER'][${draw(7, 4)} + 1] AS card_scheme`,
    `(2026 + ${draw(8, 5)})::INT AS card_exp_year`,
    `(1 + ${draw(9, 12)})::INT AS card_exp_month`,
    `(i // 12)::BIGINT AS customer_id`,
    `${draw(10, 8400)}::BIGINT AS merchant_id`,
    `['US', 'GB', 'DE', 'FR', 'IN', 'JP'][${draw(11, 6)} + 1] AS merchant_country`,
    `CASE WHEN ${draw(12, 20)} > 0 THEN (5000 + ${draw(13, 17)})::INT END AS mcc_code`,
    `['ONLINE', 'IN_STORE', 'ATM'][${draw(14, 3)} + 1] AS channel`,
    `['CHIP', 'NFC', 'ECOM', 'MAGSTRIPE'][${draw(15, 4)} + 1] AS pos_entry_mode`,
    `CASE WHEN ${draw(16, 100)} > 7 THEN printf('trm_%012x', hash(${draw(17, 60_000)}, 0) >> 16) END AS device_id`,
    `['IOS', 'ANDROID', 'WEB', 'POS'][${draw(18, 4)} + 1] AS device_type`,
    `CASE WHEN ${draw(19, 10)} > 6 THEN printf('%d.%d.%d.%d', ${draw(20, 200)}, ${draw(21, 256)}, ${draw(22, 256)}, ${draw(23, 256)}) END AS ip_address`,
    `CASE WHEN ${draw(19, 10)} > 6 THEN printf('Mozilla/5.0 (Linux; Android %d; K) AppleWebKit/537.36', ${draw(24, 196)}) END AS user_agent`,
    `CASE WHEN ${draw(25, 100)} > 0 THEN round(${draw(26, 8400)} / 100 - 42, 6) END AS latitude`,
    `CASE WHEN ${draw(25, 100)} > 0 THEN round(${draw(27, 8400)} / 50 - 84, 6) END AS longitude`,
    `${draw(28, 30)} = 0 AS is_recurring`,
    `CASE WHEN i % 6 > 0 THEN printf('%016x', hash(i - 1, 1)) END AS previous_txn_id`,
    `${draw(29, 333)} = 0 AS label_fraud`,
  ]
  return `COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`
}
