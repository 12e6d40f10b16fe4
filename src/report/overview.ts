import type { QualityReport } from '../core/expectations/check-day.ts'
import { formatBytes, formatCount } from '../core/format.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import { showShare } from './display.ts'
import { type Html, html } from './html.ts'

/** Values longer than this get a card of double width and smaller letters. */
const LONG_CARD = 14

export type Lineage = Readonly<Record<string, string | number>>

/** The figures of the whole dataset, and where it came from. */
export function overview(profile: DatasetProfile, quality: QualityReport | null, lineage: Lineage): Html {
  const entries = [...figures(profile, quality), ...Object.entries(lineage).map(provenance)]
  if (!('digest' in lineage)) entries.push(['Digest', profile.digest])
  return html`<dl class="cards">${entries.map(([term, value]) => card(term, value))}</dl>`
}

function figures({ rows, fields }: DatasetProfile, quality: QualityReport | null): [string, string][] {
  const nulls = fields.reduce((sum, field) => sum + field.nulls, 0)
  const figures: [string, string][] = [
    ['Rows', formatCount(rows)],
    ['Columns', formatCount(fields.length)],
    ['Null cells', showShare(rows * fields.length === 0 ? 0 : nulls / (rows * fields.length))],
  ]
  if (quality) {
    const passed = quality.checks.filter((check) => check.passed).length
    figures.push(['Checks passed', `${passed} of ${quality.checks.length}`])
  }
  return figures
}

/** Only `bytes` is a quantity; other numbers, such as a seed, are names. */
function provenance([term, value]: [string, string | number]): [string, string] {
  if (term === 'bytes') return ['Size', formatBytes(Number(value))]
  return [`${term.charAt(0).toUpperCase()}${term.slice(1)}`, String(value)]
}

function card(term: string, value: string): Html {
  return value.length > LONG_CARD
    ? html`<div class="long"><dt>${term}</dt><dd class="mono">${value}</dd></div>`
    : html`<div><dt>${term}</dt><dd>${value}</dd></div>`
}
