// State PlanDay.
import { planDay } from '../src/jobs/plan-day.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => planDay(event, context)
