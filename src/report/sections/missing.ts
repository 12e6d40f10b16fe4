import { formatCount, formatShare } from '../../core/format.ts'
import type { MissingPattern } from '../../core/profile/missing.ts'
import { breakable, type Html, html, unseen } from '../html.ts'
import { meter, table } from '../parts.ts'
import { matrixTable } from './matrix.ts'
import type { MakeSection } from './section.ts'

/** How much is missing of which fields, and which are missing together. */
export const missingSection: MakeSection = ({ profile: { rows, fields, missing, sampledRows }, linkTo }) => {
  const sparse = fields.filter(({ nulls }) => nulls > 0).toSorted((a, b) => b.nulls - a.nulls)
  if (sparse.length === 0)
    return {
      id: 'missing',
      title: 'Missing values',
      count: 0,
      body: html`<p class="panel pad">No value is missing${rows === 0 ? ': there are no rows' : ''}.</p>`,
    }
  const { together } = missing
  return {
    id: 'missing',
    title: 'Missing values',
    count: sparse.length,
    body: html`<div class="panel narrow">${table({
      label: 'Missing values of each field',
      columns: [{ name: 'Field' }, { name: 'Missing' }, { name: 'Values', isNumber: true }],
      rows: sparse.map(({ name, nulls, nullShare }) => [
        linkTo(name),
        html`<span class="measure"><span class="number">${formatShare(nullShare)}</span>${meter(nullShare)}</span>`,
        formatCount(nulls),
      ]),
    })}</div>
${missing.patterns.length === 0 ? null : html`<h3>Missing in the same row</h3>${patternTable(missing.patterns, sampledRows)}`}
${together.fields.length < 2 ? null : html`<h3>Missing together</h3><div class="panel"><p class="pad">Correlation of being missing: 1, always together; −1, always one or the other.</p>${matrixTable('Correlation of being missing', together, linkTo)}</div>`}
${whole(sparse.length, fields.length)}`,
  }
}

const whole = (sparse: number, all: number): Html | null =>
  sparse === all
    ? null
    : html`<p class="note">The other ${all - sparse} fields have a value in every row.</p>`

/** A line for each pattern, a column for each field: filled where there is a value, empty where it is missing. */
function patternTable(patterns: readonly MissingPattern[], sampledRows: number): Html {
  const names = [...new Set(patterns.flatMap(({ fields }) => fields))]
  return html`<div class="panel"><p class="pad">Of ${formatCount(sampledRows)} sampled rows, the commonest patterns: a filled cell is a value, an empty one is missing.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Patterns of missing values"><table class="matrix patterns"><thead><tr><th scope="col" class="corner">Rows</th>${names.map((name) => html`<th scope="col" class="upright"><span>${breakable(name)}</span></th>`)}</tr></thead>
<tbody>${patterns.map(
    ({
      fields,
      rows,
      share,
    }) => html`<tr><th scope="row"><span class="measure"><span class="number">${formatShare(share)}</span>${meter(share)}<span class="quiet">${formatCount(rows)}</span></span></th>${names.map(
      (name) =>
        fields.includes(name)
          ? html`<td class="gap">${unseen('missing')}</td>`
          : html`<td class="there">${unseen('value')}</td>`,
    )}</tr>
`,
  )}</tbody></table></div></div>`
}
