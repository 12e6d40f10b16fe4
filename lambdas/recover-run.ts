// Not a state: called when an execution of the daily run ended without success.
import { recoverRun } from '../src/jobs/recover-run.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('RecoverRun', () => recoverRun(event, context))
