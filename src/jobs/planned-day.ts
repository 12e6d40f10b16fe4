/** A run's plan as the states that make or check rows have it. Apart from staging, for compiling a schema loads a lot. */
import { compileDataset, type Dataset } from '../core/dataset.ts'
import { type Day, openDay } from '../core/day.ts'
import type { DayPlan } from '../core/plan.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { readPlan } from './staging.ts'

export interface PlannedDay {
  readonly plan: DayPlan
  readonly dataset: Dataset
  readonly day: Day
}

/** Compiled last, by its document: a process often does many parts of one run. */
let latest: { readonly document: string; readonly dataset: Dataset } | null = null

function compileOnce(schema: unknown): Dataset {
  const document = JSON.stringify(schema)
  if (latest?.document !== document) latest = { document, dataset: compileDataset(schema) }
  return latest.dataset
}

/** The plan of a run, ready to make rows. */
export async function openPlannedDay(store: ObjectStore, runId: string): Promise<PlannedDay> {
  const plan = await readPlan(store, runId)
  const dataset = compileOnce(plan.schema)
  return { plan, dataset, day: openDay(dataset, plan) }
}
