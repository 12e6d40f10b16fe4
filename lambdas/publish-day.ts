// State PublishDay.
import { publishDay } from '../src/jobs/publish-day.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => publishDay(event, context)
