// State CleanupRun.
import { cleanupRun } from '../src/jobs/cleanup-run.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => cleanupRun(event, context)
