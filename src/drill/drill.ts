/** The gate, tried on one day with each fault of the catalogue planted in turn. */
import { addDays } from '../core/utc-date.ts'
import { type ContextMaker, type DrillRequest, openDays } from './days.ts'
import { openDraw } from './draw.ts'
import type { Answer, DrillDay, Fault } from './fault.ts'
import { type Finding, type Gate, judge, readParts } from './gate.ts'

/** Enough that a fault can be in one part and not in another. */
const FEWEST_PARTS = 4

/** What came of a fault. */
export interface Outcome {
  readonly fault: string
  readonly summary: string
  /**
   * `caught`: the day is refused, by a check of the answer key. `unexplained`: it is refused, by none of them. `missed`: it
   * passes. `no place`: the dataset has nothing to plant the fault in.
   */
  readonly verdict: 'caught' | 'unexplained' | 'missed' | 'no place'
  /** What was planted, and where; null where it has no place. */
  readonly planted: string | null
  /** Numbers within the day of the rows that are wrong; null where it is not about single rows. */
  readonly rows: readonly number[] | null
  /** The answer key: one of these is to notice. */
  readonly expected: readonly Answer[]
  /** Failed checks that are in the answer key. */
  readonly caughtBy: readonly Finding[]
  /** Failed checks that are not. */
  readonly others: readonly Finding[]
}

/**
 * Makes a day, and plants each fault in it; gives each outcome as it comes. The same request gives the same outcomes.
 * @throws InvalidRequestError, InvalidSchemaError
 */
export async function* drill(
  request: DrillRequest,
  faults: readonly Fault[],
  openContext: ContextMaker,
): AsyncGenerator<Outcome> {
  const gate = await openGateOf(request, openContext)
  const day = await drillDay(gate, request, openContext)
  for (const fault of faults) yield tryFault(fault, day, gate)
}

/** The day, after the one before it where the schema compares days. */
async function openGateOf({ date, ...request }: DrillRequest, openContext: ContextMaker): Promise<Gate> {
  const { compare, open, settle } = await openDays(request, openContext())
  if (compare) await settle(await open(addDays(date, -1), FEWEST_PARTS))
  return open(date, FEWEST_PARTS)
}

async function drillDay(gate: Gate, request: DrillRequest, openContext: ContextMaker): Promise<DrillDay> {
  const before = async () => {
    const { open } = await openDays(request, openContext())
    return readParts(await open(addDays(request.date, -1), FEWEST_PARTS))
  }
  let kept: ReturnType<typeof before> | null = null
  return {
    dataset: gate.dataset,
    rows: gate.plan.rows,
    parts: await readParts(gate),
    dayBefore: () => {
      kept ??= before()
      return kept
    },
  }
}

async function tryFault({ name, summary, plant }: Fault, day: DrillDay, gate: Gate): Promise<Outcome> {
  const about = { fault: name, summary }
  const planting = await plant(day, openDraw(gate.plan.seed, name))
  if (planting === null)
    return {
      ...about,
      verdict: 'no place',
      planted: null,
      rows: null,
      expected: [],
      caughtBy: [],
      others: [],
    }
  const { planted, rows, answers: expected } = planting
  const { failures } = await judge(gate, planting)
  const isExpected = (found: Finding) =>
    expected.some(({ rule, field }) => rule === found.rule && field === found.field)
  const caughtBy = failures.filter(isExpected)
  const others = failures.filter((found) => !isExpected(found))
  const verdict = caughtBy.length > 0 ? 'caught' : others.length > 0 ? 'unexplained' : 'missed'
  return { ...about, verdict, planted, rows, expected, caughtBy, others }
}
