// State SummarizeBackfill: what came of every day.
import * as z from 'zod'
import type { JobContext } from './context.ts'
import { parseInput } from './parse-input.ts'

const dayResult = z.object({ date: z.string(), status: z.string(), runId: z.string().optional() })

const summarizeBackfillInput = z.object({
  days: z.array(z.object({ date: z.string() })),
  results: z.array(z.unknown()),
})

export interface BackfilledDay {
  readonly date: string
  readonly status: 'published' | 'already-published' | 'failed'
  readonly runId: string | null
}

export interface BackfillSummary {
  readonly published: number
  readonly alreadyPublished: number
  readonly failed: number
  readonly days: readonly BackfilledDay[]
}

/** @param input `{days, results}`: the planned days, and in the same order what each ended with */
export async function summarizeBackfill(input: unknown, _context: JobContext): Promise<BackfillSummary> {
  const { days, results } = parseInput(summarizeBackfillInput, input)
  const ended = days.map(({ date }, i) => endOf(date, results[i]))
  const count = (status: BackfilledDay['status']) => ended.filter((day) => day.status === status).length
  return {
    published: count('published'),
    alreadyPublished: count('already-published'),
    failed: count('failed'),
    days: ended,
  }
}

/** Not every engine fails a map whose child was lost: a day without a result of its own has failed. */
function endOf(date: string, result: unknown): BackfilledDay {
  const { data } = dayResult.safeParse(result)
  if (data?.date === date && (data.status === 'published' || data.status === 'already-published')) {
    return { date, status: data.status, runId: data.runId ?? null }
  }
  return { date, status: 'failed', runId: null }
}
