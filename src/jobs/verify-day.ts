// State VerifyDay: holds what is staged against the plan, and the day against what its schema promises.
import * as z from 'zod'
import { type DigestState, RowDigest } from '../core/digest.ts'
import { CorruptPartError, QualityError } from '../core/errors.ts'
import { checkDay, type QualityReport } from '../core/expectations/check-day.ts'
import type { SideFacts } from '../core/expectations/check-side.ts'
import { rowRulesOf } from '../core/expectations/row-rules.ts'
import { Inspection } from '../core/inspection.ts'
import { inspectionKey } from '../core/keys.ts'
import { plannedParts } from '../core/plan.ts'
import type { Side } from '../core/side.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { readHistory } from './history.ts'
import { inGroups } from './in-groups.ts'
import { readJson, writeJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { type FileReceipt, type PartReceipt, partReceipt } from './part-receipt.ts'
import { openPlannedDay, type PlannedDay } from './planned-day.ts'
import { quarantine } from './quarantine.ts'
import { assertInspected, assertUnchanged, listEtags, listFaults, type StagedParts } from './staged-parts.ts'
import { stagedDayKeys, type VerifiedDay } from './staging.ts'

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

/**
 * A day that is refused stays in quarantine, with the report that says why.
 * @param input `{runId, outcomes}`
 * @throws CorruptPartError when a planned part is missing, was not inspected, or changed since
 * @throws QualityError naming the checks that failed
 */
export async function verifyDay(input: unknown, context: JobContext): Promise<{ readonly rows: number }> {
  const { runId, outcomes } = parseInput(verifyDayInput, input)
  const { store } = context
  const planned = await openPlannedDay(store, runId)
  const etags = await listEtags(store, runId)
  try {
    return await verify(planned, { outcomes, etags }, context)
  } catch (error) {
    if (!(error instanceof CorruptPartError)) throw error
    const place = await quarantine(store, planned, etags, damageReport(error.message))
    throw new CorruptPartError(`${error.message}\n${place}`, { cause: error })
  }
}

async function verify(
  planned: PlannedDay,
  { outcomes, etags }: StagedParts,
  { store }: JobContext,
): Promise<{ readonly rows: number }> {
  const { plan, dataset } = planned
  const { runId } = plan
  const { sides } = dataset
  const parts = plannedParts(planned.day, planned.plan.parts)
  await assertInspected(store, runId, parts, { outcomes, etags })

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
  const history = await readHistory(store, plan)
  const report = checkDay({ dataset, rows: plan.rows, date: plan.date, history }, total, sideTotals)
  if (!report.passed) {
    const place = await quarantine(store, planned, etags, report)
    throw new QualityError(`${listFaults(failedChecks(report))}\n${place}`)
  }
  const keys = stagedDayKeys(runId)
  await writeJson(store, keys.quality, report)
  await writeJson(store, keys.inspection, total)
  await writeJson(store, keys.verified, verifiedDay(total, sideTotals, receipts))
  return { rows: total.digest.rows }
}

const emptySide = (side: Side): SideFacts => ({
  side,
  wanted: new RowDigest(side.fields.slice(0, 1)),
  found: new RowDigest(side.fields),
})

async function readInspection(store: ObjectStore, runId: string, part: number) {
  return parseInput(stagedInspection, await readJson(store, inspectionKey(runId, part)))
}

/** What is not what was written was not looked into any further. */
const damageReport = (observed: string): QualityReport => ({
  passed: false,
  checks: [
    {
      rule: 'parts',
      field: null,
      severity: 'fail',
      expected: 'every part as it was written',
      observed,
      passed: false,
      offenders: null,
    },
  ],
})

const failedChecks = (report: QualityReport): string[] =>
  report.checks
    .filter((check) => !check.passed && check.severity === 'fail')
    .map(
      (check) =>
        `${check.field ?? 'rows'} ${check.rule}: expected ${check.expected}, found ${check.observed}`,
    )

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
