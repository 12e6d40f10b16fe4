/** Our side of `bench:profile`, in a process of its own as theirs is: a staged day to its verdict, profile and page. */

import { inspectPart } from '../../src/jobs/inspect-part.ts'
import type { PartReceipt } from '../../src/jobs/part-receipt.ts'
import { profileDay } from '../../src/jobs/profile-day.ts'
import { stagedDayKeys } from '../../src/jobs/staging.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'
import { localContext } from '../../src/local/local-context.ts'
import { fileStore } from '../../src/storage/file-store.ts'

/** Where the parts lie, and what was written. */
export interface StagedDay {
  readonly folder: string
  readonly runId: string
  readonly receipts: readonly PartReceipt[]
}

const { folder, runId, receipts } = JSON.parse(process.argv[2]) as StagedDay
const context = localContext(fileStore(folder), () => new Date())

const started = performance.now()
const processorStarted = process.cpuUsage()
for (const receipt of receipts) await inspectPart(receipt, context)
await verifyDay({ runId, outcomes: receipts.map(({ part }) => part) }, context)
await profileDay({ runId }, context)
const { user, system } = process.cpuUsage(processorStarted)
const wallSeconds = (performance.now() - started) / 1000

const page = await context.store.head(stagedDayKeys(runId).profileHtml)
const rows = receipts.reduce((sum, receipt) => sum + receipt.rows, 0)
const figures = { rows, wallSeconds, processorSeconds: (user + system) / 1e6, pageBytes: page?.sizeBytes }
process.stdout.write(`${JSON.stringify(figures)}\n`)
