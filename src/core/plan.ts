/** A day's run, decided: everything that its bytes depend on, and how it is cut into parts. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Dataset } from './dataset.ts'
import type { Day } from './day.ts'
import { openDay } from './day.ts'
import { ENGINE_VERSION } from './engine.ts'
import { InvalidRequestError } from './errors.ts'
import { MAX_PART_ROWS, MAX_PARTS, MAX_ROWS, OWN_DEFAULTS, type RunRequest } from './request.ts'
import { volumeOfDay } from './volume.ts'

/** Written to staging by PlanDay and read by every later state. */
export const dayPlan = z.object({
  runId: z.string(),
  dataset: z.string(),
  /** The datasets of its sides; as PlanDay writes it, also of those of runs that the day has already. */
  sides: z.array(z.string()).default([]),
  schemaVersion: z.number(),
  schemaDigest: z.string(),
  /** The whole schema document, so that a run does not depend on what is shipped when a later state runs. */
  schema: z.unknown(),
  seed: z.number(),
  date: z.string(),
  rows: z.number(),
  /** As in DayRequest. */
  averageRows: z.number().nullable(),
  /** How many ranges the day is cut into; of these, plannedParts lists those that have rows. */
  parts: z.number(),
  engineVersion: z.string(),
  force: z.boolean(),
})

export type DayPlan = Readonly<z.infer<typeof dayPlan>>

/**
 * @param partRows rows of a part when the request does not say how many parts there are
 * @throws InvalidRequestError when the day cannot be cut into as few or as many parts as the request asks for
 */
export function makePlan(
  request: RunRequest,
  dataset: Dataset,
  partRows: number = OWN_DEFAULTS.partRows,
): DayPlan {
  const { seed, date, force } = request
  const { rows, averageRows } = volumeOfDay(dataset, request.rows, date)
  if (rows > MAX_ROWS)
    throw new InvalidRequestError([
      { path: 'rows', expected: `a schema of at most ${MAX_ROWS} rows on ${date}`, found: String(rows) },
    ])
  const asked = { seed, date, rows, averageRows }
  return {
    runId: runIdOf({ ...asked, schemaDigest: dataset.digest, engineVersion: ENGINE_VERSION }),
    dataset: dataset.name,
    sides: dataset.sides.map((side) => side.dataset),
    schemaVersion: dataset.version,
    schemaDigest: dataset.digest,
    schema: dataset.document,
    ...asked,
    parts: choosePartCount(request.parts, { rows, partRows }, openDay(dataset, asked)),
    engineVersion: ENGINE_VERSION,
    force,
  }
}

/** What a run's rows are a function of. */
export type RunIdentity = Pick<
  DayPlan,
  'schemaDigest' | 'seed' | 'date' | 'rows' | 'averageRows' | 'engineVersion'
>

/** 16 hex digits. The same identity always gives the same id, so a repeated run finds what it made before. */
export function runIdOf(identity: RunIdentity): string {
  const { schemaDigest, seed, date, rows, averageRows, engineVersion } = identity
  const canonical = JSON.stringify([schemaDigest, seed, date, rows, averageRows, engineVersion])
  return createHash('sha256').update(canonical).digest('hex').slice(0, 16)
}

/** Numbers of the parts that have rows, ascending. A part of a small day may get none: no file is made for it. */
export function plannedParts(day: Day, parts: number): number[] {
  const planned: number[] = []
  for (let part = 0; part < parts; part++) {
    const { rows } = day.partRange(part, parts)
    if (rows.end > rows.start) planned.push(part)
  }
  return planned
}

function choosePartCount(
  wanted: number | null,
  { rows, partRows }: { rows: number; partRows: number },
  day: Day,
): number {
  const fewest = Math.ceil(rows / MAX_PART_ROWS)
  const most = Math.min(MAX_PARTS, day.entityCount)
  if (wanted === null) return Math.min(most, Math.ceil(rows / partRows))
  if (wanted >= fewest && wanted <= most) return wanted
  const reason =
    wanted < fewest
      ? `a part has at most ${MAX_PART_ROWS} rows`
      : `a part has at least one of the ${day.entityCount} entities`
  const expected = `a whole number in ${fewest}..${most}, as ${reason}`
  throw new InvalidRequestError([{ path: 'parts', expected, found: String(wanted) }])
}
