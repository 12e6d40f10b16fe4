// State PlanDay.
import { planDay } from '../src/jobs/plan-day.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('PlanDay', () => planDay(event, context))
