/**
 * What the overview says of every command, in its order. Apart from the commands themselves, which bring packages that
 * take time to load.
 */
import type { Outline } from './command.ts'

const WITHOUT_NAMES = {
  run: {
    group: 'Make days',
    summary: 'Make, verify, profile and publish one day.',
    examples: ['', '--date 2026-11-19 --rows 250k', '--schema ./orders.yaml --store ./orders'],
  },
  backfill: {
    group: 'Make days',
    summary: 'Make a range of days, one after the other.',
    examples: [
      '--from 2026-11-01 --to yesterday --dry-run',
      '--from 2026-11-01 --reprocess failed',
      '--from 2026-11-01 --remote',
    ],
  },
  generate: {
    group: 'Make days',
    summary: 'Write one file of rows, without the workflow.',
    examples: ['--rows 1m --out ./sample', '--rows 10k --out ./sample --format csv --gzip'],
  },
  status: {
    group: 'Look at days',
    summary: 'List the days: published, running, failed or missing.',
    examples: ['', '--from 2026-11-01 --to yesterday', '--remote'],
  },
  preview: {
    group: 'Look at days',
    summary: 'Show how many rows a day has, and the first of them.',
    examples: ['', '--date 2026-11-19 -n 10'],
  },
  explain: {
    group: 'Look at days',
    summary:
      'Say where a row comes from, by its id: whose it is, what made it, and the draw behind every value.',
    examples: ['62f3dc76e491dd04 --rows 250k', '62f3dc76e491dd04 --run ./sample-run --field amount'],
  },
  verify: {
    group: 'Look at days',
    summary: 'Read a published day again, every byte and row, and hold it against its manifest and schema.',
    examples: ['', '--date 2026-11-19'],
  },
  profile: {
    group: 'Look at days',
    summary: 'Show the profile of a published day, or of any Parquet file.',
    examples: ['', '--date 2026-11-19', './sample/orders.parquet --out orders.html'],
  },
  labels: {
    group: 'Look at days',
    summary: 'Show the labels of past days as they were known on a date.',
    examples: ['--as-of 2026-11-30', './data --as-of yesterday --from 2026-11-01 --out labels.parquet'],
  },
  'schema list': {
    group: 'Schemas',
    summary: 'List the schemas that are shipped.',
    examples: [''],
  },
  'schema show': {
    group: 'Schemas',
    summary: 'Print a schema as YAML.',
    examples: ['card-transactions'],
  },
  'schema check': {
    group: 'Schemas',
    summary: 'Check a schema; every fault is listed with its path, what was expected and what was found.',
    examples: ['payments'],
  },
  'schema docs': {
    group: 'Schemas',
    summary: 'Print the fields of a schema, and of its sides, as Markdown tables.',
    examples: ['payments'],
  },
  promote: {
    group: 'Upkeep',
    summary: 'Roll a day back to a run that another run of the day superseded.',
    examples: [
      '--date 2026-11-19 --run 5989e3a493b7da38',
      '--date yesterday --run 5989e3a493b7da38 --remote',
    ],
  },
  clean: {
    group: 'Upkeep',
    summary: 'Remove days and what runs left behind; lists them and asks first.',
    examples: ['--date 2026-11-19', '--staging --yes'],
  },
  drill: {
    group: 'Upkeep',
    summary: 'Plant known faults in a day, and measure whether the checks catch them.',
    examples: [
      '',
      '--fault null-rate,row-repeated --clean-days 0',
      '--schema ./orders.yaml --rows 50k --seed 2',
    ],
  },
  smoke: {
    group: 'Upkeep',
    summary: 'Check what runs need of this machine and of the store, or of a deployment.',
    examples: ['', '--store s3://my-bucket/synthetic', '--remote'],
  },
  execute: {
    group: 'In the cloud',
    summary: 'Start the deployed workflow for one day.',
    examples: ['--date 2026-11-19 --wait', '--rows 250k --stack DailySyntheticCore'],
  },
  cost: {
    group: 'In the cloud',
    summary: 'Estimate what a day costs on AWS, and what keeping it costs.',
    examples: ['--rows 1e9', '--rows 1m --measure --schema ./orders.yaml'],
  },
} as const satisfies Record<string, Omit<Outline, 'name'>>

export type CommandName = keyof typeof WITHOUT_NAMES

export const OUTLINES = Object.fromEntries(
  Object.entries<Omit<Outline, 'name'>>(WITHOUT_NAMES).map(([name, outline]) => [name, { name, ...outline }]),
) as Readonly<Record<CommandName, Outline>>
