import type { Dataset } from '../core/dataset.ts'
import { openDay } from '../core/day.ts'
import type { RunRequest } from '../core/request.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { JobContext } from '../jobs/context.ts'
import { loadDataset } from '../jobs/plan-day.ts'
import { type Gate, judge, openGate, publish, type Verdict } from './gate.ts'

/** Parts are read back whole. */
const MOST_PART_ROWS = 50_000

export interface DrillRequest extends Pick<RunRequest, 'schema' | 'date' | 'seed'> {
  readonly rows: number
}

/** Makes a context with an empty store of its own. */
export type ContextMaker = () => JobContext

/** Days of one world, made in one store in the order of their dates. */
export interface Days {
  /** @param fewestParts that it is cut into, where it has as many entities */
  open(date: UtcDate, fewestParts: number): Promise<Gate>
  /** What the gate says of a day. One that passes is published where the schema compares days. */
  settle(gate: Gate): Promise<Verdict>
  /** Whether the schema compares days. */
  readonly compare: boolean
}

export async function openDays(
  { schema, seed, rows }: Omit<DrillRequest, 'date'>,
  context: JobContext,
): Promise<Days> {
  const dataset = await loadDataset(schema, context)
  const compare = dataset.form.expectations.some(({ rule }) => rule === 'change')
  return {
    compare,
    open: (date, fewestParts) => {
      const parts = partsOf(dataset, { date, seed, rows }, fewestParts)
      return openGate({ schema, date, seed, rows, parts }, context)
    },
    settle: async (gate) => {
      const verdict = await judge(gate)
      if (compare && verdict.failures.length === 0) await publish(gate)
      return verdict
    },
  }
}

function partsOf(dataset: Dataset, request: Omit<DrillRequest, 'schema'>, fewest: number): number {
  const { entityCount } = openDay(dataset, { ...request, averageRows: null })
  return Math.min(entityCount, Math.max(fewest, Math.ceil(request.rows / MOST_PART_ROWS)))
}
