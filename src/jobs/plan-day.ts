// State PlanDay: a request in, the run's parts out. Takes the lock and writes the plan.
import * as z from 'zod'
import type { Dataset } from '../core/dataset.ts'
import { compileDataset } from '../core/dataset.ts'
import { openDay } from '../core/day.ts'
import { InvalidRequestError } from '../core/errors.ts'
import { planKey } from '../core/keys.ts'
import type { DayPlan } from '../core/plan.ts'
import { makePlan, plannedParts } from '../core/plan.ts'
import type { RunRequest } from '../core/request.ts'
import { parseRunRequest } from '../core/request.ts'
import type { JobContext } from './context.ts'
import { readManifest } from './day-runs.ts'
import { writeJson } from './json-object.ts'
import { freeLock, takeLock } from './lock-store.ts'
import { parseInput } from './parse-input.ts'
import { listSides } from './published-runs.ts'
import type { PublishedSummary } from './published-summary.ts'
import { summarizeManifest } from './published-summary.ts'
import { sweepStaging } from './staging.ts'

const planDayInput = z.object({ owner: z.string(), request: z.unknown() })

/** The workflow's state from here on; `failure` is replaced when a later state fails. */
export interface PlannedRun {
  readonly status: 'planned'
  readonly runId: string
  readonly date: string
  readonly rows: number
  /** Numbers of the parts to make. */
  readonly parts: readonly number[]
  readonly failure: null
}

/** The same run is published already: nothing was written, and no lock is held. */
export interface PublishedBefore {
  readonly status: 'already-published'
  readonly summary: PublishedSummary
}

/**
 * @param input `{owner, request}`: the execution's id, and a RunRequest or an EventBridge event
 * @throws InvalidRequestError, InvalidSchemaError with every fault, before anything is written
 * @throws LockHeldError while another run is active
 */
export async function planDay(input: unknown, context: JobContext): Promise<PlannedRun | PublishedBefore> {
  const { owner, request: wanted } = parseInput(planDayInput, input)
  const request = parseRunRequest(wanted, context.defaults)
  const dataset = await loadDataset(request.schema, context)
  const plan = makePlan(request, dataset, context.defaults?.partRows)

  await assertIsNoSide(plan, context)
  const before = await findPublished(plan, context)
  if (before) return before
  await takeLock({ owner, runId: plan.runId, dataset: plan.dataset, date: plan.date }, context)
  // Once more, now that nobody else can publish: another run may have finished since.
  const meanwhile = await findPublished(plan, context)
  if (meanwhile) {
    await freeLock(owner, context)
    return meanwhile
  }
  await sweepStaging(context.store)
  // A run that this one replaces may have had another schema, and so other sides.
  const sides = await listSides(context.store, plan, [''])
  await writeJson(context.store, planKey(plan.runId), { ...plan, sides })
  return plannedRun(plan, dataset)
}

/** A dataset from the name of a shipped schema or from a whole document. */
export async function loadDataset(schema: RunRequest['schema'], context: JobContext): Promise<Dataset> {
  return compileDataset(typeof schema === 'string' ? await context.loadSchema(schema) : schema)
}

/** What lies under its dataset's name a run takes for its own: it would remove a side of that name. */
async function assertIsNoSide({ dataset, date }: DayPlan, { store }: JobContext): Promise<void> {
  for (let end = dataset.lastIndexOf('_'); end > 0; end = dataset.lastIndexOf('_', end - 1)) {
    const owner = dataset.slice(0, end)
    const sides = await listSides(store, { dataset: owner, date, sides: [] }, [''])
    if (!sides.includes(dataset)) continue
    const expected = `a dataset that is not called like a side of ${owner}`
    throw new InvalidRequestError([{ path: 'schema', expected, found: dataset }])
  }
}

async function findPublished(plan: DayPlan, { store }: JobContext): Promise<PublishedBefore | null> {
  if (plan.force) return null
  const manifest = await readManifest(store, plan)
  if (!manifest) return null
  const status = 'already-published'
  return { status, summary: summarizeManifest(manifest, status, store.uri) }
}

function plannedRun(plan: DayPlan, dataset: Dataset): PlannedRun {
  const parts = plannedParts(openDay(dataset, plan), plan.parts)
  const { runId, date, rows } = plan
  return { status: 'planned', runId, date, rows, parts, failure: null }
}
