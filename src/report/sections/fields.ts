import { formatShare } from '../../core/format.ts'
import type { FieldProfile } from '../../core/profile/field-profile.ts'
import { spark } from '../charts/spark.ts'
import { shorten, showEstimate, showValue } from '../display.ts'
import { fieldAnchor } from '../field-links.ts'
import { breakable, type Html, html, trusted } from '../html.ts'
import { table } from '../parts.ts'
import { barsIdOf, fieldCard, showDistinct } from './field-card.ts'
import type { MakeSection } from './section.ts'

/** Longest text that is shown in a line of the index. */
const LONGEST_TEXT = 36

/** A line for each field, then a card for each. What a search hides names the anchor of its field. */
export const fieldsSection: MakeSection = ({ profile: { fields, alerts } }) => ({
  id: 'fields',
  title: 'Fields',
  count: fields.length,
  body: html`<div class="panel">${table({
    label: 'All fields',
    columns: [
      { name: 'Field' },
      { name: 'Kind', isMinor: true },
      { name: 'Shape' },
      { name: 'Missing', isNumber: true },
      { name: 'Distinct', isNumber: true },
      { name: 'Middle or most frequent', isMinor: true },
    ],
    rows: fields.map((field, i) => [
      html`<a href="#${fieldAnchor(i)}">${breakable(field.name)}</a>`,
      kindTag(field),
      spark(field, barsIdOf(i)),
      formatShare(field.nullShare),
      showDistinct(field),
      gist(field),
    ]),
    attributes: (i) => trusted(` data-of="${fieldAnchor(i)}"`),
  })}</div>
${fields.some(({ histogram }) => histogram) ? html`<p class="note">Line under a histogram: 5 to 95 % of the values; thick: 25 to 75 %; mark: the median.</p>` : null}
${fields.map((field, i) =>
  fieldCard(
    field,
    i,
    alerts.filter((alert) => alert.field === field.name),
  ),
)}`,
})

export const kindTag = ({ kind, type }: FieldProfile): Html =>
  html`<span class="kind">${kind} <span class="quiet">${type}</span></span>`

/** What a field mostly is, in a few words. */
function gist(field: FieldProfile): string {
  const { kind, type, quantiles, top, topError, examples, isDistinctExact } = field
  // The middle of codes and ids tells nothing.
  if (quantiles && kind !== 'category' && kind !== 'identifier')
    return `median ${(isDistinctExact ? showValue : showEstimate)(quantiles.p50, type === 'timestamp')}`
  if (top.length > 0)
    return `${shorten(showValue(top[0].value, false), LONGEST_TEXT)}, ${topError > 0 ? '≈ ' : ''}${formatShare(top[0].share)}`
  return examples.length > 0 ? `such as ${shorten(showValue(examples[0], false), LONGEST_TEXT)}` : 'no values'
}
