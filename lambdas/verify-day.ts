// State VerifyDay.
import { verifyDay } from '../src/jobs/verify-day.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => verifyDay(event, context)
