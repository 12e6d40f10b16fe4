// A run in a process of its own, to be killed: prints the type of every progress as a line.
import { runDay } from '../../src/local/run-day.ts'
import { tinySchema } from './tiny-schema.ts'

const [store, date] = process.argv.slice(2) as [string, string]
await runDay(
  { date, schema: tinySchema, parts: 40, rows: 4000 },
  { store, now: () => new Date(), workers: 1, onProgress: ({ type }) => process.stdout.write(`${type}\n`) },
)
