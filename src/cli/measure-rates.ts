import type { PartFigure, Rates } from '../core/cost.ts'
import { MAX_PARTS, type RunRequest } from '../core/request.ts'
import type { JobContext } from '../jobs/context.ts'
import { generatePart } from '../jobs/generate-part.ts'
import { inspectPart } from '../jobs/inspect-part.ts'
import { planDay } from '../jobs/plan-day.ts'
import { localContext } from '../local/local-context.ts'
import { memoryStore } from '../storage/memory-store.ts'

export interface MeasureOptions {
  readonly schema: RunRequest['schema']
  /** Of the day whose parts are made: the more cards, the fewer values repeat. */
  readonly rows: number
  readonly partRows: number
}

/** Fewer rows measure the start of a process rather than its work. */
const LEAST_ROWS = 100_000
/** Parts that are made, unless the day has fewer. */
const MEASURED_PARTS = 5
/** Of these, the ones in which V8 still compiles: they do not count as later ones. */
const WARMING_PARTS = 2

/** What the jobs of one part did, and the processor seconds that they took. */
interface MeasuredPart {
  readonly rows: number
  readonly bytes: number
  readonly generateSeconds: number
  readonly inspectSeconds: number
}

/**
 * What the jobs of a part take of a processor, in this process and in memory: those of the first part of a day, and those of
 * later ones. The process must not have made a part before.
 * @throws {InvalidRequestError, InvalidSchemaError}
 */
export async function measureRates({ schema, rows, partRows }: MeasureOptions): Promise<Rates> {
  const context = localContext(memoryStore(), () => new Date())
  const dayRows = Math.max(rows, LEAST_ROWS)
  const parts = Math.min(MAX_PARTS, Math.ceil(dayRows / Math.max(partRows, LEAST_ROWS)))
  const request = { date: '2026-11-19', schema, rows: dayRows, parts }
  const { runId } = (await planDay({ owner: 'measurement', request }, context)) as { readonly runId: string }
  const measured: MeasuredPart[] = []
  for (let part = 0; part < Math.min(parts, MEASURED_PARTS); part++)
    measured.push(await measurePart({ runId, part }, context))
  return {
    generatedRowsPerSecond: rowsPerSecond(measured, ({ generateSeconds }) => generateSeconds),
    inspectedRowsPerSecond: rowsPerSecond(measured, ({ inspectSeconds }) => inspectSeconds),
    bytesPerRow: sum(measured, ({ bytes }) => bytes) / sum(measured, (part) => part.rows),
  }
}

async function measurePart(
  input: { runId: string; part: number },
  context: JobContext,
): Promise<MeasuredPart> {
  const [receipt, generateSeconds] = await timed(() => generatePart(input, context))
  const [, inspectSeconds] = await timed(() => inspectPart(receipt, context))
  return { rows: receipt.rows, bytes: receipt.bytes, generateSeconds, inspectSeconds }
}

/** Later parts are those after the warming ones; where there are none, the last that was made. */
function rowsPerSecond(
  measured: readonly MeasuredPart[],
  secondsOf: (part: MeasuredPart) => number,
): PartFigure {
  const rate = (parts: readonly MeasuredPart[]) => sum(parts, ({ rows }) => rows) / sum(parts, secondsOf)
  const later = Math.min(WARMING_PARTS, measured.length - 1)
  return { firstPart: rate(measured.slice(0, 1)), laterParts: rate(measured.slice(later)) }
}

const sum = (parts: readonly MeasuredPart[], figureOf: (part: MeasuredPart) => number): number =>
  parts.reduce((total, part) => total + figureOf(part), 0)

/** What the work gave, and the processor seconds that it took: other work on the machine does not count. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1e6]
}
