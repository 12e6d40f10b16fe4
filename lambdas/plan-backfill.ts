// State PlanBackfill.
import { planBackfill } from '../src/jobs/plan-backfill.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => planBackfill(event, context)
