// State SummarizeBackfill.
import { summarizeBackfill } from '../src/jobs/summarize-backfill.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) =>
  observe('SummarizeBackfill', () => summarizeBackfill(event, context))
