// State PublishDay.
import { publishDay } from '../src/jobs/publish-day.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('PublishDay', () => publishDay(event, context))
