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

/** The plan of a run, ready to make rows. */
export async function openPlannedDay(store: ObjectStore, runId: string): Promise<PlannedDay> {
  const plan = await readPlan(store, runId)
  const dataset = compileDataset(plan.schema)
  return { plan, dataset, day: openDay(dataset, plan) }
}
