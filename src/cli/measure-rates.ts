import type { Rates } from '../core/cost.ts'
import { MAX_PARTS, type RunRequest } from '../core/request.ts'
import { generatePart } from '../jobs/generate-part.ts'
import { inspectPart } from '../jobs/inspect-part.ts'
import { planDay } from '../jobs/plan-day.ts'
import { localContext } from '../local/local-context.ts'
import { memoryStore } from '../storage/memory-store.ts'

export interface MeasureOptions {
  readonly schema: RunRequest['schema']
  /** Of the day whose first part is made: the more cards, the fewer values repeat. */
  readonly rows: number
  readonly partRows: number
}

/** Fewer rows measure the start of a process rather than its work. */
const LEAST_ROWS = 100_000

/**
 * What the jobs of a part take of a processor, in this process and in memory. Seconds of work.
 * @throws {InvalidRequestError, InvalidSchemaError}
 */
export async function measureRates({ schema, rows, partRows }: MeasureOptions): Promise<Rates> {
  const context = localContext(memoryStore(), () => new Date())
  const dayRows = Math.max(rows, LEAST_ROWS)
  const parts = Math.min(MAX_PARTS, Math.ceil(dayRows / Math.max(partRows, LEAST_ROWS)))
  const request = { date: '2026-11-19', schema, rows: dayRows, parts }
  const { runId } = (await planDay({ owner: 'measurement', request }, context)) as { readonly runId: string }
  const [receipt, generating] = await timed(() => generatePart({ runId, part: 0 }, context))
  const [, inspecting] = await timed(() => inspectPart(receipt, context))
  return {
    generatedRowsPerSecond: receipt.rows / generating,
    inspectedRowsPerSecond: receipt.rows / inspecting,
    bytesPerRow: receipt.bytes / receipt.rows,
  }
}

/** What the work gave, and the processor seconds that it took: other work on the machine does not count. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1e6]
}
