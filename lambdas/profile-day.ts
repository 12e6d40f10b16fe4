// State ProfileDay.
import { profileDay } from '../src/jobs/profile-day.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('ProfileDay', () => profileDay(event, context))
