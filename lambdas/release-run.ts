// State ReleaseRun.
import { releaseRun } from '../src/jobs/release-run.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('ReleaseRun', () => releaseRun(event, context))
