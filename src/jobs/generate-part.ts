// State GeneratePart: a part's number in, one staged Parquet object (and one for each side) and their receipt out.
import * as z from 'zod'
import type { Batch } from '../core/column.ts'
import { stagedPartKey, stagedSideKey } from '../core/keys.ts'
import { leasePartArena } from '../core/part-arena.ts'
import { keepSides } from '../core/side.ts'
import { DEFAULT_ROW_GROUP_ROWS } from '../parquet/writer.ts'
import type { JobContext } from './context.ts'
import { parseInput } from './parse-input.ts'
import type { FileReceipt, PartReceipt } from './part-receipt.ts'
import { openPlannedDay } from './planned-day.ts'
import { stageFile } from './stage-file.ts'

const generatePartInput = z.object({ runId: z.string(), part: z.number() })

/**
 * Streams one part to staging in constant memory, but for the rows of sides, which are written after it: one file for
 * each side, also where the part has no rows for it. All in whole and with the same bytes however often it is called.
 * @param input `{runId, part}`
 * @throws StorageError when the store fails
 */
export async function generatePart(input: unknown, { store }: JobContext): Promise<PartReceipt> {
  const { runId, part } = parseInput(generatePartInput, input)
  const { plan, dataset, day } = await openPlannedDay(store, runId)
  const kept = dataset.sides.map((): Batch[] => [])
  const range = day.partRange(part, plan.parts)
  using lease = leasePartArena()
  // All of a row group's columns lie there at once, and no more.
  const isOneGroup = range.rows.end - range.rows.start <= DEFAULT_ROW_GROUP_ROWS
  const batches = keepSides(day.batches(range, { arena: isOneGroup ? lease.arena : null }), kept)
  const whole = await stageFile(store, stagedPartKey(runId, part), {
    fields: dataset.fields,
    batches,
    plan,
    dataset: dataset.name,
  })
  const sides: FileReceipt[] = []
  for (const [i, side] of dataset.sides.entries()) {
    const key = stagedSideKey(runId, part, side.name)
    sides.push(
      await stageFile(store, key, { fields: side.fields, batches: kept[i], plan, dataset: side.dataset }),
    )
  }
  return { runId, part, ...whole, sides }
}
