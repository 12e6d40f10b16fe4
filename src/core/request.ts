/** What a person, a schedule or a backfill asks for: one day of one dataset. */
import * as z from 'zod'
import type { Fault } from './errors.ts'
import { InvalidRequestError } from './errors.ts'
import type { UtcDate } from './utc-date.ts'
import { dayBefore, FIRST_DATE, isUtcDate, LAST_DATE } from './utc-date.ts'

/** A request with every default in place. `null` leaves the choice to the schema (rows, by day) or the plan (parts). */
export interface RunRequest {
  readonly date: UtcDate
  readonly rows: number | null
  /** Name of a shipped schema, or a whole schema document. */
  readonly schema: string | Readonly<Record<string, unknown>>
  readonly seed: number
  readonly parts: number | null
  /** Make and publish the day again although this very run is published already. */
  readonly force: boolean
}

/** What may be written instead of a whole RunRequest. */
export type RunInput = Partial<RunRequest>

export const DEFAULT_SCHEMA = 'payments'
export const DEFAULT_SEED = 1
/** Children that a distributed map runs at once, and what five digits in a part's name and one payload hold. */
export const MAX_PARTS = 10_000
/** Rows that a function writes, or reads back, well within its 15 minutes. */
export const MAX_PART_ROWS = 1_000_000
export const MAX_ROWS = MAX_PARTS * MAX_PART_ROWS
/** Rows of a part when the request does not say: seconds of work, a file of tens of megabytes. */
export const DEFAULT_PART_ROWS = 250_000

/** Its error says the range, and why it is so when a reason is given: `, as …`. */
export const wholeNumber = (min: number, max: number, reason = '') =>
  z.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max, {
    error: `a whole number in ${min}..${max}${reason}`,
  })

const utcDate = z.custom<UtcDate>((value) => typeof value === 'string' && isUtcDate(value), {
  error: `a day that exists, YYYY-MM-DD, in ${FIRST_DATE}..${LAST_DATE}`,
})

const isNameOrDocument = (value: unknown) =>
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'object' && value !== null && !Array.isArray(value))

const rowCount = wholeNumber(
  1,
  MAX_ROWS,
  `, as ${MAX_PARTS} parts of ${MAX_PART_ROWS} rows are the most`,
).nullable()
const seedNumber = wholeNumber(0, Number.MAX_SAFE_INTEGER)

const runDefaults = z.strictObject({
  /** Null: as many as the schema says. */
  rows: rowCount.default(null),
  /** Name of a shipped schema. */
  schema: z
    .string({ error: 'the name of a schema' })
    .min(1, { error: 'the name of a schema' })
    .default(DEFAULT_SCHEMA),
  seed: seedNumber.default(DEFAULT_SEED),
  /** Rows of a part when neither the request nor the number of entities decides. */
  partRows: wholeNumber(1, MAX_PART_ROWS).default(DEFAULT_PART_ROWS),
})

/** What a deployment puts where a request says nothing. */
export type RunDefaults = Readonly<z.infer<typeof runDefaults>>

/** @throws InvalidRequestError with every fault at once */
export const parseRunDefaults = (input: unknown): RunDefaults => parseRequest(runDefaults, input)

/** What a request leaves open on a machine of one's own. */
export const OWN_DEFAULTS: RunDefaults = runDefaults.parse({})

/** The fields that a run and a backfill share. */
export const runSettings = (defaults: RunDefaults) => ({
  rows: rowCount.default(defaults.rows),
  schema: z
    .custom<RunRequest['schema']>(isNameOrDocument, { error: 'the name of a schema or a schema document' })
    .default(defaults.schema),
  seed: seedNumber.default(defaults.seed),
  parts: wholeNumber(1, MAX_PARTS).nullable().default(null),
})

export const requestDate = utcDate
export const requestFlag = z.boolean({ error: 'true or false' }).default(false)

const runRequest = (defaults: RunDefaults) =>
  z.strictObject({ date: utcDate, ...runSettings(defaults), force: requestFlag })

/**
 * A request from `{date, rows?, schema?, seed?, parts?, force?}`, or from a whole EventBridge event, which asks for
 * the UTC day before its `time` and nothing else.
 * @throws InvalidRequestError with every fault at once
 */
export function parseRunRequest(input: unknown, defaults: RunDefaults = OWN_DEFAULTS): RunRequest {
  return parseRequest(runRequest(defaults), isEvent(input) ? { date: dayBeforeEvent(input.time) } : input)
}

/**
 * Parses a request by a schema whose error messages say what was expected.
 * @throws InvalidRequestError with every fault at once
 */
export function parseRequest<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidRequestError(parsed.error.issues.flatMap((issue) => toFaults(issue, input)))
}

interface ScheduledEvent {
  readonly time: unknown
}

const isEvent = (input: unknown): input is ScheduledEvent =>
  typeof input === 'object' && input !== null && 'time' in input && 'detail-type' in input

function dayBeforeEvent(time: unknown): UtcDate {
  const isInstant =
    typeof time === 'string' && isUtcDate(time.slice(0, 10)) && !Number.isNaN(Date.parse(time))
  if (!isInstant) {
    throw new InvalidRequestError([{ path: 'time', expected: 'an ISO 8601 instant', found: describe(time) }])
  }
  return dayBefore(new Date(time))
}

function toFaults(issue: z.core.$ZodIssue, input: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: key,
      expected: 'no such field',
      found: describe(read(input, [key])),
    }))
  }
  const path = issue.path.join('.')
  const expected = path === '' ? 'an object' : issue.message
  return [{ path: path || 'request', expected, found: describe(read(input, issue.path)) }]
}

function read(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return value
}

const describe = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
