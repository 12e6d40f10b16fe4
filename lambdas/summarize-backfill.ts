// State SummarizeBackfill.
import { summarizeBackfill } from '../src/jobs/summarize-backfill.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => summarizeBackfill(event, context)
