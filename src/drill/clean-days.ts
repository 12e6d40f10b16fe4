/** Days that nothing is planted in: whatever the gate finds in them is false. */
import { addDays, type UtcDate } from '../core/utc-date.ts'
import { type ContextMaker, type DrillRequest, openDays } from './days.ts'
import type { Verdict } from './gate.ts'

/** Days in a row that have one seed, and so are of one world and each other's history. */
const DAYS_OF_A_WORLD = 10
/** Days of few rows are cut into 1 to so many parts in turn. */
const MOST_PARTS = 2

/** What the gate says of a day that nothing is planted in. */
export interface CleanDay extends Verdict {
  readonly date: UtcDate
  readonly seed: number
  readonly rows: number
}

/** So many days in a row from the requested one on; after some of them comes another seed. */
export async function* cleanDays(
  { date, seed, ...request }: DrillRequest,
  days: number,
  openContext: ContextMaker,
): AsyncGenerator<CleanDay> {
  for (let first = 0; first < days; first += DAYS_OF_A_WORLD) {
    const world = seed + first / DAYS_OF_A_WORLD
    const { open, settle } = await openDays({ ...request, seed: world }, openContext())
    for (let day = first; day < Math.min(days, first + DAYS_OF_A_WORLD); day++) {
      const gate = await open(addDays(date, day), 1 + (day % MOST_PARTS))
      yield { date: gate.plan.date, seed: world, rows: gate.plan.rows, ...(await settle(gate)) }
    }
  }
}
