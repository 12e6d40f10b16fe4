// State VerifyDay.
import { verifyDay } from '../src/jobs/verify-day.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('VerifyDay', () => verifyDay(event, context))
