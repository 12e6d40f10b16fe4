import { formatCount } from '../core/format.ts'
import type { FieldProfile } from '../core/profile/field-profile.ts'
import { sparkline } from './charts.ts'
import { showEstimate, showShare, showValue } from './display.ts'
import { breakable, type Html, html } from './html.ts'

/** Longest text that is shown in a line of the index. */
const LONGEST_TEXT = 36

export const fieldAnchor = (index: number) => `field-${index + 1}`

/** A line for each field, with a link to its section. */
export function fieldIndex(fields: readonly FieldProfile[]): Html {
  return html`<section aria-labelledby="fields"><h2 id="fields">Fields</h2>
<div class="panel scroll" tabindex="0" role="region" aria-labelledby="fields"><table>
<thead><tr><th scope="col">Field</th><th scope="col" class="minor">Type</th><th scope="col">Shape</th><th scope="col" class="number">Nulls</th><th scope="col" class="number">Distinct</th><th scope="col" class="minor">Middle or most frequent</th></tr></thead>
<tbody>${fields.map(indexRow)}</tbody></table></div></section>`
}

function indexRow(field: FieldProfile, index: number): Html {
  return html`<tr><th scope="row"><a href="#${fieldAnchor(index)}">${breakable(field.name)}</a></th><td class="type minor">${field.type}</td><td>${sparkline(field)}</td><td class="number">${showShare(field.nullShare)}</td><td class="number">${showDistinct(field)}</td><td class="wide minor">${gist(field)}</td></tr>`
}

export const showDistinct = ({ distinct, isDistinctExact }: FieldProfile) =>
  `${isDistinctExact ? '' : '≈ '}${formatCount(distinct)}`

/** What a field mostly is, in a few words. */
function gist({ type, quantiles, top, examples, isDistinctExact }: FieldProfile): string {
  const show = isDistinctExact ? showValue : showEstimate
  if (quantiles) return `median ${show(quantiles.p50, type === 'timestamp')}`
  if (top.length > 0) return `${shorten(showValue(top[0].value, false))}, ${showShare(top[0].share)}`
  return examples.length > 0 ? `such as ${shorten(showValue(examples[0], false))}` : 'no values'
}

const shorten = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text)
