import { formatCount, formatCounted } from '../../core/format.ts'
import type { Manifest } from '../../core/manifest.ts'
import { publishedParts, type Verification, verifyPublished } from '../../jobs/verify-published.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { ProgressLine } from '../progress-line.ts'
import { requirePublished } from '../published-day.ts'
import { datasetName } from '../schema-source.ts'
import { date, publishedSchema as schema, store } from '../shared-options.ts'
import { table } from '../text-layout.ts'

export const verify = defineCommand({
  name: 'verify',
  group: 'Look at days',
  summary: 'Read a published day again, every byte and row, and hold it against its manifest and schema.',
  options: { date, schema, store },
  operands: {},
  examples: ['', '--date 2026-11-19'],
  async perform({ date, schema, store }, io): Promise<Result> {
    const opened = await openStore(store)
    const manifest = await requirePublished(opened, await datasetName(schema), date)
    const total = publishedParts(manifest).length
    let read = 0
    const line = new ProgressLine(io.err, () => ({
      share: read / total,
      facts: [`${formatCount(read)} of ${formatCounted(total, 'file')} read`],
    }))
    try {
      const checks = await verifyPublished(opened, manifest, () => {
        io.signal.throwIfAborted()
        read++
        line.draw()
      })
      return report(manifest, checks)
    } finally {
      line.end()
    }
  },
})

function report(manifest: Manifest, checks: readonly Verification[]): Result {
  const { dataset, date, runId, rows } = manifest
  const failed = checks.filter((check) => !check.passed)
  const passed = failed.length === 0
  const text = (screen: Screen) => {
    const outcome = passed ? screen.paint('green', 'Sound.') : screen.paint('red', 'Not sound.')
    const counts = `${formatCount(checks.length - failed.length)} of ${formatCount(checks.length)} checks passed`
    const columns = [{ title: 'check' }, { title: 'expected' }, { title: 'found' }] as const
    const details = failed.map((f) => [f.check, f.expected, f.found])
    const failures = passed ? '' : `\n${table(columns, details, screen)}`
    return `${outcome} ${dataset} ${date}, ${formatCount(rows)} rows: ${counts}.\n${failures}`
  }
  return {
    ok: passed,
    document: { passed, dataset, date, runId, rows, checks },
    text,
  }
}
