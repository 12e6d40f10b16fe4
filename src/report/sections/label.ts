import { formatCount, formatShare } from '../../core/format.ts'
import type { LabelBreakdown, LabelView } from '../../core/profile/label-view.ts'
import type { LabelSeparation } from '../../core/separation.ts'
import { wilsonInterval } from '../../core/statistics/wilson.ts'
import { MAX_BARS, rateChart } from '../charts/rates.ts'
import { MISSING } from '../display.ts'
import type { LinkTo } from '../field-links.ts'
import { type Html, html } from '../html.ts'
import { figure, folded, meter, table } from '../parts.ts'
import type { MakeSection } from './section.ts'

/** How often the label is true, by what, and what each column tells of it. */
export const labelSection: MakeSection = ({ profile: { label, separation }, linkTo }) => {
  if (label === null) return null
  return {
    id: 'label',
    title: 'Label',
    body: html`<p class="lead">${formatCount(label.trues)} of ${formatCount(label.rows)} rows are ${linkTo(label.label)}: <b>${formatShare(label.rows === 0 ? 0 : label.trues / label.rows)}</b>.
<span class="quiet">The dashed line is that rate, a thin line the 95 % confidence interval of a group’s rate. Counts are of all rows.</span></p>
<div class="packed">${label.breakdowns.map((breakdown) => breakdownPanel(label, breakdown, linkTo))}</div>
${separation === null ? null : separationPanel(separation, linkTo)}`,
  }
}

function breakdownPanel(label: LabelView, breakdown: LabelBreakdown, linkTo: LinkTo): Html {
  const { field, rates } = breakdown
  const hidden = rates.length - MAX_BARS
  return html`<div class="panel pad">${figure(html`By ${linkTo(field)}`, rateChart(label, breakdown), hidden > 0 && rates.length > 25 ? `The ${MAX_BARS} largest of ${rates.length} groups.` : null)}
${folded(
  'As a table',
  table({
    label: `Rates by ${field}`,
    columns: [
      { name: field },
      { name: 'Rows', isNumber: true },
      { name: label.label, isNumber: true },
      { name: 'Rate', isNumber: true },
      { name: '95 % interval', isNumber: true },
    ],
    rows: rates.map(({ value, rows, trues }) => [
      value ?? MISSING,
      formatCount(rows),
      formatCount(trues),
      rows === 0 ? '–' : formatShare(trues / rows),
      rows === 0 ? '–' : wilsonInterval(trues, rows).map(formatShare).join(' – '),
    ]),
  }),
)}</div>`
}

/** An area of 0.5 is no bar, 1 a full one. */
function separationPanel({ label, columns }: LabelSeparation, linkTo: LinkTo): Html {
  const sorted = columns.toSorted((a, b) => b.auc - a.auc)
  return html`<h3>What a single column tells</h3><div class="panel narrow"><p class="pad">The area under the ROC curve (AUC) of the best guess at ${label} from one column alone: 0.5 tells nothing, 1 everything.</p>${table(
    {
      label: 'Separation by single columns',
      columns: [
        { name: 'Column' },
        { name: 'AUC' },
        { name: 'Standard error', isNumber: true, isMinor: true },
        { name: 'By', isMinor: true },
      ],
      rows: sorted.map(({ column, auc, error, by }) => [
        column === null ? 'position of the row' : linkTo(column),
        html`<span class="measure"><span class="number">${auc.toFixed(3)}</span>${meter(2 * auc - 1, 'label')}</span>`,
        error.toFixed(3),
        by,
      ]),
    },
  )}</div>`
}
