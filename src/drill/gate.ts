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
import { readJson, writeJson } from '../jobs/json-object.ts'
import type { PartReceipt } from '../jobs/part-receipt.ts'
import { planDay } from '../jobs/plan-day.ts'
import { openPlannedDay, type PlannedDay } from '../jobs/planned-day.ts'
import { profileDay } from '../jobs/profile-day.ts'
import { publishDay } from '../jobs/publish-day.ts'
import { stagedDayKeys } from '../jobs/staging.ts'
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

/** A part as it was made and inspected. */
interface CleanPart {
  readonly receipt: PartReceipt
  readonly bytes: Uint8Array
  /** Of the files of sides, in their order. */
  readonly sides: readonly Uint8Array[]
  /** What InspectPart left. */
  readonly inspected: object
}

/** A day, made and inspected, that waits for its verdict. */
export interface Gate extends PlannedDay {
  readonly context: JobContext
  readonly clean: readonly CleanPart[]
  /** By part, in order, of the files that are staged now. */
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
  const day = await openPlannedDay(context.store, runId)
  const clean: CleanPart[] = []
  for (const part of parts) clean.push(await makePart({ ...day, context }, part))
  const receipts = new Map(clean.map(({ receipt }) => [receipt.part, receipt]))
  return { ...day, context, clean, receipts }
}

async function makePart(
  { plan: { runId }, dataset, context }: Pick<Gate, 'plan' | 'dataset' | 'context'>,
  part: number,
): Promise<CleanPart> {
  const receipt = await generatePart({ runId, part }, context)
  await inspectPart(receipt, context)
  const read = async (key: string): Promise<Uint8Array> => {
    const object = await context.store.get(key)
    if (object === null) throw new CorruptPartError(`${key}: expected an object, found none`)
    return object.bytes
  }
  return {
    receipt,
    bytes: await read(stagedPartKey(runId, part)),
    sides: await Promise.all(dataset.sides.map(({ name }) => read(stagedSideKey(runId, part, name)))),
    inspected: (await readJson(context.store, inspectionKey(runId, part))) as object,
  }
}

/** Puts a part back as it was. Only the tags of its objects are others then. */
async function restore(
  { plan: { runId }, dataset, context: { store }, receipts }: Gate,
  clean: CleanPart,
): Promise<void> {
  const { part } = clean.receipt
  const { etag } = await store.put(stagedPartKey(runId, part), clean.bytes)
  const sides = await Promise.all(
    clean.sides.map(async (bytes, i) => {
      const stored = await store.put(stagedSideKey(runId, part, dataset.sides[i].name), bytes)
      return { ...clean.receipt.sides[i], etag: stored.etag }
    }),
  )
  const receipt = { ...clean.receipt, etag, sides }
  await writeJson(store, inspectionKey(runId, part), { ...clean.inspected, receipt })
  receipts.set(part, receipt)
}

/** The day's parts, read back. */
export async function readParts({ clean }: Gate): Promise<DrillPart[]> {
  const parts: DrillPart[] = []
  let firstRow = 0
  for (const { receipt, bytes, sides } of clean) {
    const { part, rows } = receipt
    const batch = await readBatch(bytes)
    parts.push({ part, firstRow, batch, sides: await Promise.all(sides.map(readBatch)), bytes })
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
  const replacedParts = gate.clean.filter(
    ({ receipt: { part } }) => receipts.get(part) !== gate.receipts.get(part),
  )
  try {
    return await verdictOn(
      gate,
      receipts,
      replacedParts.map(({ receipt }) => receipt.part),
    )
  } finally {
    for (const part of replacedParts) await restore(gate, part)
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
