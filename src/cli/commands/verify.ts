import type { Check } from '../../core/expectations/check.ts'
import { formatCount, formatCounted } from '../../core/format.ts'
import type { Manifest } from '../../core/manifest.ts'
import { publishedParts, verifyPublished } from '../../jobs/verify-published.ts'
import { openStore } from '../../storage/open-store.ts'
import { checksText, countsText, groupChecks } from '../checks-text.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { OUTLINES } from '../outlines.ts'
import { ProgressLine } from '../progress-line.ts'
import { requirePublished } from '../published-day.ts'
import { datasetName } from '../schema-source.ts'
import { date, publishedSchema as schema, store } from '../shared-options.ts'

export const verify = defineCommand({
  ...OUTLINES.verify,
  options: { date, schema, store },
  operands: {},
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

function report(manifest: Manifest, checks: readonly Check[]): Result {
  const { dataset, date, runId, rows } = manifest
  const verdict = groupChecks(checks)
  const passed = verdict.failed.length === 0
  const counts = {
    failed: verdict.failed.length,
    warned: verdict.warned.length,
    passed: verdict.passed.length,
  }
  const text = (screen: Screen) => {
    const outcome = passed ? screen.paint('green', 'Sound.') : screen.paint('red', 'Not sound.')
    return `${outcome} ${dataset} ${date}, ${formatCounted(rows, 'row')}: ${countsText(verdict)}.\n${checksText(verdict, screen)}`
  }
  return { ok: passed, document: { passed, dataset, date, runId, rows, counts, checks }, text }
}
