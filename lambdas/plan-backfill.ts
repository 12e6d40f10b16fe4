// State PlanBackfill.
import { planBackfill } from '../src/jobs/plan-backfill.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('PlanBackfill', () => planBackfill(event, context))
