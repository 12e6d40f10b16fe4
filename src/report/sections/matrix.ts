import type { Matrix } from '../../core/profile/correlations.ts'
import type { LinkTo } from '../field-links.ts'
import { breakable, type Html, html } from '../html.ts'

/** Shades of each sign. */
const SHADES = 8

/** Coefficients of all pairs as a table whose cells are coloured by them. */
export function matrixTable(label: string, { fields, values }: Matrix, linkTo: LinkTo): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="matrix"><thead><tr><td></td>${fields.map((name) => html`<th scope="col" class="upright"><span>${breakable(name)}</span></th>`)}</tr></thead>
<tbody>${fields.map(
    (
      name,
      i,
    ) => html`<tr><th scope="row">${linkTo(name)}</th>${values[i].map((value, j) => cell(value, i === j))}</tr>
`,
  )}</tbody></table></div>`
}

function cell(value: number | null, isSelf: boolean): Html {
  if (isSelf) return html`<td class="self">1</td>`
  if (value === null) return html`<td class="quiet">–</td>`
  const shade = Math.round(Math.abs(value) * SHADES)
  return shade === 0
    ? html`<td>${showCoefficient(value)}</td>`
    : html`<td class="${value < 0 ? 'n' : 'p'}${shade}">${showCoefficient(value)}</td>`
}

/** `.83`, `−.12`, `0` */
export function showCoefficient(value: number): string {
  const shown = Math.abs(value).toFixed(2)
  if (shown === '0.00') return '0'
  return `${value < 0 ? '−' : ''}${shown.replace(/^0/, '').replace(/\.00$/, '')}`
}
