import type { RemoteBackfillProgress, RemoteBackfillResult } from '../../cloud/remote-backfill.ts'
import { DEFAULT_REPROCESS, REPROCESS } from '../../core/backfill-request.ts'
import { type BackfillProgress, runBackfill } from '../../local/backfill.ts'
import { connectTo } from '../cloud-connection.ts'
import { defineCommand, type Io, type Result, type Screen } from '../command.ts'
import { defaulted, flag, optional } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { ProgressLine } from '../progress-line.ts'
import { oneOf, utcDate } from '../readers.ts'
import { RunMeter } from '../run-meter.ts'
import { schemaForRequest } from '../schema-source.ts'
import {
  parts,
  remote,
  rowsOrDeployed,
  schemaOrDeployed,
  seedOrDeployed,
  stack,
  store,
} from '../shared-options.ts'
import { stated } from '../stated.ts'
import { table } from '../text-layout.ts'

const options = {
  from: optional(utcDate, {
    placeholder: 'DAY',
    help: 'First day (default: the first published, or else --to)',
  }),
  to: optional(utcDate, { placeholder: 'DAY', help: 'Last day, included (default: yesterday)' }),
  reprocess: defaulted(oneOf(REPROCESS), {
    placeholder: 'WHICH',
    help: 'none: only missing days; failed: those and failed ones; completed: all, published ones again',
    fallback: DEFAULT_REPROCESS,
  }),
  'dry-run': flag('Only list what would be made'),
  rows: rowsOrDeployed,
  schema: schemaOrDeployed,
  seed: seedOrDeployed,
  parts,
  store,
  remote,
  stack,
}

export const backfill = defineCommand({
  ...OUTLINES.backfill,
  details:
    'A day that fails does not keep the others from being made; the exit code tells of it. Interrupting a backfill with --remote leaves it running.',
  options,
  operands: {},
  async perform({ 'dry-run': dryRun, store, remote, stack, schema, ...settings }, io): Promise<Result> {
    const view = backfillView(io)
    try {
      const document = schema === null ? null : await schemaForRequest(schema)
      const input = stated({ ...settings, dryRun, schema: document })
      const watch = { signal: io.signal, onProgress: view.show }
      if (!remote) return report(await runBackfill(input, { ...watch, store, now: io.now }))
      const { runRemoteBackfill } = await import('../../cloud/remote-backfill.ts')
      const onStart = (arn: string) => void io.err.write(`started ${arn}\n`)
      return report(await runRemoteBackfill(input, { ...(await connectTo(stack)), ...watch, onStart }))
    } finally {
      view.end()
    }
  },
})

type Progress = BackfillProgress | RemoteBackfillProgress

/** A line per day that ended, and on a terminal a bar below them. */
function backfillView(io: Io): { show(progress: Progress): void; end(): void } {
  let meter = new RunMeter()
  let days = 1
  let ended = 0
  let date = 'planning'
  const bar = new ProgressLine(io.err, () => {
    const { share, facts } = meter.progress
    return { share: (ended + share) / days, facts: [date, ...facts] }
  })
  return {
    show(event) {
      switch (event.type) {
        case 'backfill-planned':
          days = event.plan.days.length
          break
        case 'day-started':
          meter = new RunMeter()
          date = event.date
          break
        case 'day-progress':
          meter.take(event.progress)
          break
        case 'day-ended': {
          ended++
          meter = new RunMeter()
          const reason = event.reason === null ? '' : `: ${event.reason}`
          bar.print(`${event.date} ${event.status}${reason} (${ended} of ${days})`)
        }
      }
    },
    end: () => bar.end(),
  }
}

interface DayRow {
  readonly date: string
  /** As found before the backfill. */
  readonly before: string
  readonly status: string
  readonly runId: string | null
  readonly reason: string | null
}

/** What came of a backfill, here or there. */
function report({ plan, summary, reasons }: RemoteBackfillResult): Result {
  const ended = new Map(summary?.days.map((day) => [day.date, day]))
  const days = plan.days.map(({ date, state }): DayRow => {
    const day = ended.get(date)
    const status = day?.status ?? 'planned'
    return { date, before: state, status, runId: day?.runId ?? null, reason: reasons[date] ?? null }
  })
  const { published = 0, alreadyPublished = 0, failed = 0 } = summary ?? {}
  const { dataset, dryRun, skipped } = plan
  return {
    ok: failed === 0,
    document: { dataset, dryRun, published, alreadyPublished, failed, skipped, days },
    text: (screen) => daysText(days, { dataset, dryRun, skipped, failed }, screen),
  }
}

interface Counts {
  readonly dataset: string
  readonly dryRun: boolean
  readonly skipped: number
  readonly failed: number
}

function daysText(
  days: readonly DayRow[],
  { dataset, dryRun, skipped, failed }: Counts,
  screen: Screen,
): string {
  const left = `${skipped} of the range left as they are`
  if (days.length === 0) return `Nothing to make of ${dataset}: days ${left}.\n`
  const columns = [
    { title: 'date' },
    { title: 'before' },
    { title: dryRun ? 'plan' : 'now' },
    { title: 'run' },
  ]
  const rows = days.map((day) => [day.date, day.before, day.status, day.runId ?? '-'])
  const reasons = days.filter((day) => day.reason !== null).map((day) => `${day.date}: ${day.reason}\n`)
  const outcome = dryRun
    ? `${days.length} to make; nothing was made`
    : `${days.length - failed} made or there already, ${failed} failed`
  return `${table(columns, rows, screen)}\n${reasons.join('')}${dataset}: ${outcome}; ${left}.\n`
}
