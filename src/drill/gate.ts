/** A day in a store of its own, and what the gate says of it when some of its files are others. */
import { CorruptPartError, QualityError } from '../core/errors.ts'
import type { Check } from '../core/expectations/check.ts'
import type { QualityReport } from '../core/expectations/check-day.ts'
import { quarantinedQualityKey } from '../core/failure.ts'
import { inspectionKey, stagedPartKey, stagedSideKey } from '../core/keys.ts'
import type { RunInput } from '../core/request.ts'
import type { JobContext } from '../jobs/context.ts'
import { generatePart } from '../jobs/generate-part.ts'
import { inspectPart } from '../jobs/inspect-part.ts'
import { readJson } from '../jobs/json-object.ts'
import type { PartReceipt } from '../jobs/part-receipt.ts'
import { planDay } from '../jobs/plan-day.ts'
import { profileDay } from '../jobs/profile-day.ts'
import { publishDay } from '../jobs/publish-day.ts'
import { openPlannedDay, type PlannedDay, stagedDayKeys } from '../jobs/staging.ts'
import { verifyDay } from '../jobs/verify-day.ts'
import type { DrillPart, Planting } from './fault.ts'
import { readBatch } from './read-batch.ts'
import { stageFiles } from './stage-files.ts'

/** Of every run in a store of a drill: a day that is left does not keep the next from being made. */
const OWNER = 'drill'

/** Why a day is refused, or what is only pointed out. */
export type Finding = Omit<Check, 'severity' | 'passed'>

/** What the gate says of a day: it passes when there are no failures. */
export interface Verdict {
  readonly failures: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** A day, made and inspected, that waits for its verdict. */
export interface Gate extends PlannedDay {
  readonly context: JobContext
  /** By part, in order. Those of parts that were judged with a fault in them are replaced. */
  readonly receipts: Map<number, PartReceipt>
}

/**
 * Plans and makes a day, and inspects its parts, by the jobs of every run.
 * @param context of a store in which no other run is active, and this one is not published
 */
export async function openGate(request: RunInput, context: JobContext): Promise<Gate> {
  const planned = await planDay({ owner: OWNER, request }, context)
  if (planned.status !== 'planned') throw new Error(`status: expected planned, found ${planned.status}`)
  const { runId, parts } = planned
  const gate = { ...(await openPlannedDay(context.store, runId)), context, receipts: new Map() }
  for (const part of parts) await restore(gate, part)
  return gate
}

/** Makes a part and inspects it, whatever lay in its place. */
async function restore({ plan: { runId }, context, receipts }: Gate, part: number): Promise<void> {
  const receipt = await generatePart({ runId, part }, context)
  await inspectPart(receipt, context)
  receipts.set(part, receipt)
}

/** The day's parts, read back. */
export async function readParts({ plan: { runId }, dataset, receipts, context }: Gate): Promise<DrillPart[]> {
  const read = async (key: string): Promise<Uint8Array> => {
    const object = await context.store.get(key)
    if (object === null) throw new CorruptPartError(`${key}: expected an object, found none`)
    return object.bytes
  }
  const parts: DrillPart[] = []
  let firstRow = 0
  for (const { part, rows } of receipts.values()) {
    const bytes = await read(stagedPartKey(runId, part))
    const sides = dataset.sides.map(async ({ name }) =>
      readBatch(await read(stagedSideKey(runId, part, name))),
    )
    parts.push({ part, firstRow, batch: await readBatch(bytes), sides: await Promise.all(sides), bytes })
    firstRow += rows
  }
  return parts
}

/** What the gate says of the day, or of it with other files in place of some. The day is then as it was. */
export async function judge(
  gate: Gate,
  replaced: Pick<Planting, 'written' | 'stored'> = {},
): Promise<Verdict> {
  const receipts = await stageFiles(gate, replaced)
  const parts = [...receipts.keys()].filter((part) => receipts.get(part) !== gate.receipts.get(part))
  try {
    return await verdictOn(gate, receipts, parts)
  } finally {
    for (const part of parts) await restore(gate, part)
  }
}

/** Publishes a day that passed, for days after it to be compared with. */
export async function publish({ plan: { runId }, context }: Gate): Promise<void> {
  await profileDay({ runId }, context)
  await publishDay({ owner: OWNER, runId }, context)
}

/** As the workflow does it: a part that is refused is named by its error to VerifyDay, which then refuses the day. */
async function verdictOn(
  { plan: { runId, dataset, date }, context }: Gate,
  receipts: ReadonlyMap<number, PartReceipt>,
  parts: readonly number[],
): Promise<Verdict> {
  const outcomes = new Map<number, unknown>([...receipts.keys()].map((part) => [part, part]))
  const refusals: Finding[] = []
  for (const part of parts) {
    await context.store.delete([inspectionKey(runId, part)])
    const error = await errorOf(inspectPart(receipts.get(part), context))
    if (error === null) continue
    outcomes.set(part, error.name)
    refusals.push(refusal(error))
  }
  const error = await errorOf(verifyDay({ runId, outcomes: [...outcomes.values()] }, context))
  if (error !== null && !(error instanceof QualityError))
    return { failures: refusals.length > 0 ? refusals : [refusal(error)], warnings: [] }
  const key = error === null ? stagedDayKeys(runId).quality : quarantinedQualityKey(dataset, date, runId)
  const { checks } = (await readJson(context.store, key)) as QualityReport
  const broken = checks.filter(({ passed }) => !passed)
  return {
    failures: broken.filter(({ severity }) => severity === 'fail'),
    warnings: broken.filter(({ severity }) => severity === 'warn'),
  }
}

const refusal = ({ name, message }: Error): Finding => ({
  rule: name,
  field: null,
  expected: 'a part as it was written',
  observed: message,
  offenders: null,
})

const errorOf = (work: Promise<unknown>): Promise<Error | null> =>
  work.then(
    () => null,
    (error: Error) => error,
  )
