// State CleanupRun.
import { cleanupRun } from '../src/jobs/cleanup-run.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('CleanupRun', () => cleanupRun(event, context))
