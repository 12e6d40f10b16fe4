// State VerifyDay: holds what is staged against the plan, and the day against what its schema promises.
import * as z from 'zod'
import { CorruptPartError, QualityError } from '../core/errors.ts'
import { checkDay, type QualityReport } from '../core/expectations/check-day.ts'
import { quarantinedQualityKey } from '../core/failure.ts'
import { Inspection } from '../core/inspection.ts'
import { inspectionKey, stagedPartKey, stagingPrefix } from '../core/keys.ts'
import { plannedParts } from '../core/plan.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { inGroups } from './in-groups.ts'
import { readJson, writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { type PartReceipt, partReceipt } from './part-receipt.ts'
import { openPlannedDay, type PlannedDay, stagedDayKeys, type VerifiedDay } from './staging.ts'

const verifyDayInput = z.object({
  runId: z.string(),
  /** In the order of the planned parts: the part's number, or the name of the error it failed with. */
  outcomes: z.array(z.unknown()),
})

const stagedInspection = z.object({
  receipt: partReceipt,
  inspection: z.custom<ReturnType<Inspection['toJSON']>>(),
})

/** Faults listed in an error's message; the rest is counted. */
const MAX_LISTED = 5

/**
 * @param input `{runId, outcomes}`
 * @throws CorruptPartError when a planned part is missing, was not inspected, or changed since
 * @throws QualityError naming the checks that failed; the whole report stays in quarantine
 */
export async function verifyDay(input: unknown, context: JobContext): Promise<{ readonly rows: number }> {
  const { runId, outcomes } = parseInput(verifyDayInput, input)
  const { store } = context
  const planned = await openPlannedDay(store, runId)
  const parts = plannedParts(planned.day, planned.plan.parts)
  const etags = await listEtags(store, runId)
  assertInspected(parts, outcomes, (key) => etags.has(key), runId)

  const total = new Inspection(planned.dataset.fields, { label: planned.dataset.label?.field })
  const receipts: PartReceipt[] = []
  for await (const { receipt, inspection } of inGroups(parts, (part) => readInspection(store, runId, part))) {
    assertUnchanged(receipt, etags)
    receipts.push(receipt)
    total.merge(Inspection.fromJSON(inspection))
  }
  await judge(planned, total, context)
  const keys = stagedDayKeys(runId)
  await writeJson(store, keys.inspection, total)
  await writeJson(store, keys.verified, verifiedDay(total, receipts))
  return { rows: total.digest.rows }
}

async function listEtags(store: ObjectStore, runId: string): Promise<Map<string, string>> {
  const etags = new Map<string, string>()
  for await (const { key, etag } of store.list(stagingPrefix(runId))) etags.set(key, etag)
  return etags
}

function assertInspected(
  parts: readonly number[],
  outcomes: readonly unknown[],
  isStaged: (key: string) => boolean,
  runId: string,
): void {
  const faults = parts.flatMap((part, i) => {
    const isInspected = isStaged(stagedPartKey(runId, part)) && isStaged(inspectionKey(runId, part))
    if (isInspected && outcomes[i] === part) return []
    return [`part ${part}: expected it staged and inspected, found ${JSON.stringify(outcomes[i])}`]
  })
  if (faults.length > 0) throw new CorruptPartError(listFaults(faults))
}

async function readInspection(store: ObjectStore, runId: string, part: number) {
  return parseInput(stagedInspection, await readJson(store, inspectionKey(runId, part)))
}

function assertUnchanged({ runId, part, etag }: PartReceipt, etags: ReadonlyMap<string, string>): void {
  const key = stagedPartKey(runId, part)
  const found = etags.get(key)
  if (found !== etag) throw new CorruptPartError(`${key} etag: expected ${etag}, found ${found}`)
}

/** Leaves the report in staging when the day passes, in quarantine when it does not. */
async function judge({ plan, dataset }: PlannedDay, total: Inspection, { store }: JobContext): Promise<void> {
  const { runId, date, rows } = plan
  const report = checkDay({ fields: dataset.fields, rows, date, label: dataset.label }, total)
  if (report.passed) {
    await writeJson(store, stagedDayKeys(runId).quality, report)
    return
  }
  const key = quarantinedQualityKey(plan.dataset, date, runId)
  await writeJson(store, key, report)
  throw new QualityError(`${listFaults(failedChecks(report))}\nThe whole report is at ${key}`)
}

const failedChecks = (report: QualityReport): string[] =>
  report.checks
    .filter((check) => !check.passed && check.severity === 'fail')
    .map(
      (check) =>
        `${check.field ?? 'rows'} ${check.rule}: expected ${check.expected}, found ${check.observed}`,
    )

function listFaults(faults: readonly string[]): string {
  const more = faults.length - MAX_LISTED
  const listed = faults.slice(0, MAX_LISTED)
  return (more > 0 ? [...listed, `and ${more} more`] : listed).join('\n')
}

function verifiedDay({ digest }: Inspection, receipts: readonly PartReceipt[]): VerifiedDay {
  return {
    rows: digest.rows,
    digest: digest.hex(),
    columnDigests: digest.columnHex(),
    parts: receipts.map(({ part, rows, bytes, sha256, etag }) => ({ part, rows, bytes, sha256, etag })),
  }
}
