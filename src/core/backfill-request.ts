/** What a person asks of a backfill: days of one dataset, and which of them to make. */
import * as z from 'zod'
import { InvalidRequestError } from './errors.ts'
import {
  OWN_DEFAULTS,
  parseRequest,
  type RunDefaults,
  type RunInput,
  requestDate,
  requestFlag,
  runSettings,
} from './request.ts'
import { daysBetween } from './utc-date.ts'

/** Which days to make: the missing ones; those and the failed; or all, the published ones again. */
export const REPROCESS = ['none', 'failed', 'completed'] as const
export type Reprocess = (typeof REPROCESS)[number]
export const DEFAULT_REPROCESS: Reprocess = 'none'

/** Three years: the days and their results must fit one payload of 256 KiB. */
export const MAX_BACKFILL_DAYS = 1_100

const backfillRequest = (defaults: RunDefaults) =>
  z.strictObject({
    /** Null: the first published day, so that a backfill without a range catches up. */
    from: requestDate.nullable().default(null),
    /** Included. Null: yesterday. */
    to: requestDate.nullable().default(null),
    reprocess: z.enum(REPROCESS, { error: `one of ${REPROCESS.join(', ')}` }).default(DEFAULT_REPROCESS),
    dryRun: requestFlag,
    ...runSettings(defaults),
  })

export type BackfillRequest = Readonly<z.infer<ReturnType<typeof backfillRequest>>>
export type BackfillInput = Partial<Pick<BackfillRequest, 'from' | 'to' | 'reprocess' | 'dryRun'>> &
  Omit<RunInput, 'date' | 'force'>

/** @throws InvalidRequestError with every fault at once */
export const parseBackfillRequest = (input: unknown, defaults: RunDefaults = OWN_DEFAULTS): BackfillRequest =>
  parseRequest(backfillRequest(defaults), input)

/**
 * Every day of [from, to], both included.
 * @throws InvalidRequestError when there is none, or more than one backfill may have
 */
export function backfillDays(from: string, to: string): string[] {
  if (from > to) throw new InvalidRequestError([{ path: 'from', expected: `a day up to ${to}`, found: from }])
  const days = daysBetween(from, to)
  if (days.length <= MAX_BACKFILL_DAYS) return days
  const expected = `at most ${MAX_BACKFILL_DAYS} days in one backfill`
  throw new InvalidRequestError([
    { path: 'to', expected, found: `${days.length} days from ${from} to ${to}` },
  ])
}
