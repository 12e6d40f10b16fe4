// State ReleaseRun.
import { releaseRun } from '../src/jobs/release-run.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => releaseRun(event, context)
