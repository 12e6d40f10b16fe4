// State ProfileDay.
import { profileDay } from '../src/jobs/profile-day.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => profileDay(event, context)
