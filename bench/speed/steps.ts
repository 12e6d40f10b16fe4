/** What a day's steps cost in one process on one core, warm: where the time goes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Batch } from '../../src/core/column.ts'
import { compileDataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import { RowDigest } from '../../src/core/digest.ts'
import { rowRulesOf } from '../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../src/core/inspection.ts'
import { summarize } from '../../src/core/profile/summarize.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { openParquet } from '../../src/parquet/reader.ts'
import { writeParquet } from '../../src/parquet/writer.ts'
import { renderProfilePage } from '../../src/report/profile-page.ts'
import { comparableQuery } from './duckdb-query.ts'
import { median } from './median.ts'

/** Wall seconds of a step, and how many times those of the comparable query of DuckDB on one thread. */
export interface StepFigures {
  readonly step: string
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly timesDuckDb: number
}

const DATE = '2026-11-19'
const YARDSTICK = 'DuckDB, comparable query'

/** Medians. Steps are timed over the same rows, made once, so that each is measured alone. */
export async function timeSteps(rows: number, rounds: number): Promise<StepFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-bench-'))
  try {
    const steps = await prepareSteps(rows, join(folder, 'yardstick.parquet'))
    const seconds = new Map(Object.keys(steps).map((step) => [step, [] as number[]]))
    // In turn, as the race is. The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      for (const [step, work] of Object.entries(steps)) {
        const begun = performance.now()
        await work()
        if (round > 0) seconds.get(step)?.push((performance.now() - begun) / 1000)
      }
    }
    const reference = median(seconds.get(YARDSTICK) ?? [])
    return [...seconds].map(([step, times]) => ({
      step,
      seconds: median(times),
      rowsPerSecond: rows / median(times),
      timesDuckDb: median(times) / reference,
    }))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function prepareSteps(rows: number, yardstick: string): Promise<Record<string, () => unknown>> {
  const dataset = compileDataset(await loadShippedSchema('payments'))
  // Opened anew each time, as it is for every part: what it keeps to look up is made anew too.
  const makeBatches = () => {
    const day = openDay(dataset, { seed: 1, date: DATE, rows, averageRows: null })
    return day.batches(day.partRange(0, 1))
  }
  const { fields } = dataset
  const batches: Batch[] = [...makeBatches()]
  const file = Buffer.concat(await Array.fromAsync(writeParquet(fields, batches)))
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const inspect = () => {
    const inspection = new Inspection(fields, {
      label: dataset.label?.field,
      dayRows: rows,
      rules: rowRulesOf(dataset, DATE),
    })
    for (const batch of batches) inspection.add(batch)
    return inspection
  }
  const inspected = JSON.stringify(inspect())
  const summarizeDay = () => summarize(Inspection.fromJSON(JSON.parse(inspected)), dataset.form.analysis)
  const profile = summarizeDay()
  return {
    'generate rows': () => {
      for (const _ of makeBatches());
    },
    'digest rows': () => {
      const digest = new RowDigest(fields)
      for (const batch of batches) digest.add(batch)
    },
    'write Parquet, snappy': () => drain(writeParquet(fields, batches)),
    'write Parquet, zstd': () => drain(writeParquet(fields, batches, { compression: 'zstd' })),
    'read Parquet': async () => drain((await openParquet(file)).batches()),
    'inspect rows': () => inspect().toJSON(),
    'summarize the day': summarizeDay,
    'draw the profile page': () =>
      renderProfilePage({ title: dataset.name, date: DATE, profile, quality: null, lineage: null }),
    [YARDSTICK]: () => connection.run(comparableQuery(rows, yardstick, 'snappy')),
  }
}

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}
