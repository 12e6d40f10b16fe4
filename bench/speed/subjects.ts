/** Who is measured: this project and its peers, each writing a file of rows as its users would. */
import { dirname, join } from 'node:path'
import { type Cores, coreCount } from './process.ts'

export interface Subject {
  readonly name: string
  readonly cores: Cores
  readonly rows: number
  readonly columns: number
  readonly command: readonly string[]
}

export interface Plan {
  /** Of the subjects that are quick. */
  readonly rows: number
  /** Of those that make some thousand rows a second. */
  readonly slowRows: number
  /** `python` of the peers' environment. */
  readonly python: string
}

const ROOT = join(import.meta.dirname, '..', '..')
const DATE = '2026-11-19'
const PAYMENT_COLUMNS = 24
const LINEITEM_COLUMNS = 16
/** Rows of TPC-H's lineitem at scale factor 1. */
const LINEITEM_ROWS = 6_001_215

/** Rows by which memory must not grow. */
const MEMORY_ROWS = [1_000_000, 10_000_000, 50_000_000]

/** Rows over which starting and compiling hardly count. */
const LONG_ROWS = 10_000_000

const PART_ROWS = 250_000
const SCALING_RUN_ROWS = 4_000_000

const script = (name: string) => join(import.meta.dirname, name)
const node = (...args: readonly string[]) => [process.execPath, '--no-warnings', ...args]

const cli = (...args: readonly string[]) => node(join(ROOT, 'src/cli/start.js'), ...args)

interface Generated {
  readonly rows: number
  readonly codec: 'snappy' | 'zstd'
  readonly cores: Cores
}

function generate({ rows, codec, cores }: Generated, folder: string): Subject {
  return {
    name: `daily-synthetic generate, ${codec}`,
    cores,
    rows,
    columns: PAYMENT_COLUMNS,
    command: cli('generate', '--rows', `${rows}`, '--date', DATE, '--out', folder, '--compression', codec),
  }
}

const dailyRun = (rows: number, cores: Cores, folder: string): Subject => ({
  name: 'daily-synthetic run (made, read back, verified, profiled, published)',
  cores,
  rows,
  columns: PAYMENT_COLUMNS,
  command: cli(
    'run',
    '--rows',
    `${rows}`,
    '--date',
    DATE,
    '--parts',
    `${Math.ceil(rows / PART_ROWS)}`,
    '--store',
    folder,
  ),
})

/** The same file and the same day on one core and on all: large, so that it is not the start-up that is measured. */
export const scalingSubjects = (folder: string): Subject[] => {
  const cores = ['one', 'all'] as const
  return [
    ...cores.map((cores) => generate({ rows: LONG_ROWS, codec: 'snappy', cores }, folder)),
    ...cores.map((cores) => dailyRun(SCALING_RUN_ROWS, cores, folder)),
  ]
}

export const memorySubjects = (folder: string): Subject[] =>
  MEMORY_ROWS.map((rows) => generate({ rows, codec: 'snappy', cores: 'one' }, folder))

/** The three that are quick, on one core, snappy: once they are at it. */
export const longSubjects = (python: string, folder: string): Subject[] =>
  subjects({ rows: LONG_ROWS, slowRows: 0, python }, folder).slice(0, 3)

/** @param folder where a subject writes; it is emptied before each round */
export function subjects({ rows, slowRows, python }: Plan, folder: string): Subject[] {
  const payments = { rows, columns: PAYMENT_COLUMNS }
  const duckDb = (cores: Cores, codec: string): Subject => ({
    ...payments,
    name: `DuckDB, comparable COPY, ${codec}`,
    cores,
    command: node(
      script('duckdb-copy.ts'),
      `${rows}`,
      join(folder, 'a.parquet'),
      `${coreCount(cores)}`,
      codec,
    ),
  })
  const scaleFactor = rows / LINEITEM_ROWS
  const tpchgen = (cores: Cores, codec: string): Subject => ({
    name: `tpchgen-cli lineitem, ${codec.toLowerCase()}`,
    cores,
    rows,
    columns: LINEITEM_COLUMNS,
    command: [
      join(dirname(python), 'tpchgen-cli'),
      ...['parquet', '-s', `${scaleFactor}`, '--tables', 'lineitem', '--compression', codec],
      ...['--num-threads', `${coreCount(cores)}`, '--output-dir', folder, '--overwrite'],
    ],
  })
  return [
    generate({ rows, codec: 'snappy', cores: 'one' }, folder),
    duckDb('one', 'snappy'),
    tpchgen('one', 'SNAPPY'),
    generate({ rows, codec: 'zstd', cores: 'one' }, folder),
    duckDb('one', 'zstd'),
    tpchgen('one', 'ZSTD(1)'),
    generate({ rows, codec: 'snappy', cores: 'all' }, folder),
    dailyRun(rows, 'one', folder),
    dailyRun(rows, 'all', folder),
    duckDb('all', 'snappy'),
    tpchgen('all', 'SNAPPY'),
    {
      name: 'Polars + Faker script',
      cores: 'one',
      rows: slowRows,
      columns: PAYMENT_COLUMNS,
      command: [python, script('polars_faker.py'), `${slowRows}`, join(folder, 'a.parquet')],
    },
    {
      name: '@faker-js/faker script, row by row',
      cores: 'one',
      rows: slowRows,
      columns: PAYMENT_COLUMNS,
      command: node(script('faker-rows.ts'), `${slowRows}`, join(folder, 'a.jsonl')),
    },
  ]
}
