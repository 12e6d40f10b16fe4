// State VerifyDay: holds what is staged against the plan, and the day against what its schema promises.
import * as z from 'zod'
import { type DigestState, RowDigest } from '../core/digest.ts'
import { CorruptPartError, QualityError } from '../core/errors.ts'
import { checkDay, type QualityReport } from '../core/expectations/check-day.ts'
import type { SideFacts } from '../core/expectations/check-side.ts'
import { rowRulesOf } from '../core/expectations/row-rules.ts'
import { quarantinedQualityKey } from '../core/failure.ts'
import { Inspection } from '../core/inspection.ts'
import { inspectionKey, stagedPartKey, stagedSideKey, stagingPrefix } from '../core/keys.ts'
import { plannedParts } from '../core/plan.ts'
import type { Side } from '../core/side.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { inGroups } from './in-groups.ts'
import { readJson, writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { type FileReceipt, type PartReceipt, partReceipt } from './part-receipt.ts'
import { openPlannedDay, type PlannedDay, stagedDayKeys, type VerifiedDay } from './staging.ts'

const verifyDayInput = z.object({
  runId: z.string(),
  /** In the order of the planned parts: the part's number, or the name of the error it failed with. */
  outcomes: z.array(z.unknown()),
})

const stagedInspection = z.object({
  receipt: partReceipt,
  inspection: z.custom<ReturnType<Inspection['toJSON']>>(),
  /** In the order of the dataset's sides. */
  sides: z.array(z.object({ wanted: z.custom<DigestState>(), found: z.custom<DigestState>() })),
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
  const { sides } = planned.dataset
  const parts = plannedParts(planned.day, planned.plan.parts)
  const etags = await listEtags(store, runId)
  assertInspected(parts, outcomes, (key) => etags.has(key), runId)

  const { plan, dataset } = planned
  const total = new Inspection(dataset.fields, {
    label: dataset.label?.field,
    dayRows: plan.rows,
    rules: rowRulesOf(dataset, plan.date),
  })
  const sideTotals = sides.map(emptySide)
  const receipts: PartReceipt[] = []
  for await (const inspected of inGroups(parts, (part) => readInspection(store, runId, part))) {
    assertUnchanged(inspected.receipt, sides, etags)
    receipts.push(inspected.receipt)
    total.merge(Inspection.fromJSON(inspected.inspection))
    for (const [i, { side, wanted, found }] of sideTotals.entries()) {
      wanted.merge(RowDigest.fromJSON(side.fields.slice(0, 1), inspected.sides[i].wanted))
      found.merge(RowDigest.fromJSON(side.fields, inspected.sides[i].found))
    }
  }
  await judge(planned, { total, sides: sideTotals }, context)
  const keys = stagedDayKeys(runId)
  await writeJson(store, keys.inspection, total)
  await writeJson(store, keys.verified, verifiedDay(total, sideTotals, receipts))
  return { rows: total.digest.rows }
}

const emptySide = (side: Side): SideFacts => ({
  side,
  wanted: new RowDigest(side.fields.slice(0, 1)),
  found: new RowDigest(side.fields),
})

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

function assertUnchanged(
  receipt: PartReceipt,
  sides: readonly Side[],
  etags: ReadonlyMap<string, string>,
): void {
  const { runId, part } = receipt
  const assertEtag = (key: string, { etag }: FileReceipt) => {
    const found = etags.get(key)
    if (found !== etag) throw new CorruptPartError(`${key} etag: expected ${etag}, found ${found}`)
  }
  assertEtag(stagedPartKey(runId, part), receipt)
  for (const [i, { name }] of sides.entries()) assertEtag(stagedSideKey(runId, part, name), receipt.sides[i])
}

/** Leaves the report in staging when the day passes, in quarantine when it does not. */
async function judge(
  { plan, dataset }: PlannedDay,
  { total, sides }: { readonly total: Inspection; readonly sides: readonly SideFacts[] },
  { store }: JobContext,
): Promise<void> {
  const { runId, date, rows } = plan
  const report = checkDay({ dataset, rows, date }, total, sides)
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

function verifiedDay(
  { digest }: Inspection,
  sides: readonly SideFacts[],
  receipts: readonly PartReceipt[],
): VerifiedDay {
  const rowsOf = (found: RowDigest, receiptOf: (receipt: PartReceipt) => FileReceipt) => ({
    rows: found.rows,
    digest: found.hex(),
    parts: receipts.map((receipt) => {
      const { rows, bytes, sha256, etag } = receiptOf(receipt)
      return { part: receipt.part, rows, bytes, sha256, etag }
    }),
  })
  return {
    ...rowsOf(digest, (receipt) => receipt),
    columnDigests: digest.columnHex(),
    sides: sides.map(({ side: { name, dataset, knownOn }, found }, i) => ({
      name,
      dataset,
      knownOn,
      ...rowsOf(found, (receipt) => receipt.sides[i]),
    })),
  }
}
