import { formatBytes, formatCount, formatShare } from '../../core/format.ts'
import type { DatasetProfile } from '../../core/profile/dataset-profile.ts'
import { showDate } from '../display.ts'
import { type Html, html } from '../html.ts'
import { verdictBadge } from './quality.ts'
import type { Contents } from './section.ts'

interface Figure {
  readonly term: string
  readonly value: string
  readonly note: string
  /** The section that says more. */
  readonly href: string
}

/** What is profiled, the verdict, and the figures that matter most. */
export function overview(title: string, date: string | null, { profile, quality, lineage }: Contents): Html {
  return html`<header class="top-head"><p class="eyebrow">Profile${date === null ? null : html` of <time datetime="${date}">${showDate(date)}</time>`}</p>
<h1>${title}</h1>
${quality === null ? null : html`<p><a class="verdict" href="#quality">${verdictBadge(quality)}</a></p>`}
<dl class="figures">${figures(profile, lineage?.bytes).map(
    ({ term, value, note, href }) =>
      html`<div><dt>${href === '' ? term : html`<a href="#${href}">${term}</a>`}</dt><dd><b>${value}</b> <span>${note}</span></dd></div>`,
  )}</dl></header>`
}

function figures(profile: DatasetProfile, bytes: string | number | undefined): Figure[] {
  const { rows, fields, duplicates, label, drift, alerts } = profile
  const cells = rows * fields.length
  const nulls = fields.reduce((sum, field) => sum + field.nulls, 0)
  const sparse = fields.filter((field) => field.nulls > 0).length
  const figures: Figure[] = [
    {
      term: 'Rows',
      value: formatCount(rows),
      note: bytes === undefined ? '' : formatBytes(Number(bytes)),
      href: '',
    },
    { term: 'Fields', value: formatCount(fields.length), note: kinds(profile), href: 'fields' },
    {
      term: 'Missing cells',
      value: formatShare(cells === 0 ? 0 : nulls / cells),
      note: sparse === 0 ? 'no field has any' : `in ${sparse} of ${fields.length} fields`,
      href: 'missing',
    },
    {
      term: 'Duplicate rows',
      value: `${duplicates.isExact || duplicates.rows === 0 ? '' : '≈ '}${formatCount(duplicates.rows)}`,
      note: duplicates.rows === 0 ? '' : formatShare(duplicates.share),
      href: 'duplicates',
    },
  ]
  if (label) {
    figures.push({
      term: label.label,
      value: formatShare(label.rows === 0 ? 0 : label.trues / label.rows),
      note: `${formatCount(label.trues)} rows`,
      href: 'label',
    })
  }
  if (drift?.previous.greatest) {
    const { psi, field } = drift.previous.greatest
    figures.push({ term: 'Greatest drift', value: psi.toFixed(3), note: `PSI of ${field}`, href: 'drift' })
  }
  figures.push({ term: 'Alerts', value: formatCount(alerts.length), note: '', href: 'alerts' })
  return figures
}

/** `10 category, 5 text`: the commonest kinds. */
function kinds({ fields }: DatasetProfile): string {
  const counts = new Map<string, number>()
  for (const { kind } of fields) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
}
