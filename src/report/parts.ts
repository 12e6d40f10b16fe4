/** Pieces that several sections are made of. */
import { type Html, html, trusted } from './html.ts'

/** A share as a bar in a line of a table; the figure stands beside it. */
export function meter(share: number, look: 'plain' | 'good' | 'warned' | 'failed' | 'label' = 'plain'): Html {
  const width = Math.max(0, Math.min(100, Math.round(share * 1000) / 10))
  return html`<svg class="meter" aria-hidden="true"><rect class="${look}" width="${width}%" height="100%" rx="2"/></svg>`
}

export interface Column {
  readonly name: string
  readonly isNumber?: boolean
  /** Left out on phones. */
  readonly isMinor?: boolean
}

export interface Table {
  /** Of the region that scrolls; also what screen readers call it. */
  readonly label: string
  readonly columns: readonly Column[]
  /** Cells of each row, the first one its header. */
  readonly rows: readonly (readonly (Html | string)[])[]
  /** Attributes of each row. */
  readonly attributes?: (row: number) => Html
}

/** A table that scrolls within itself when the page is too narrow for it. */
export function table({ label, columns, rows, attributes }: Table): Html {
  const look = columns.map(({ isNumber, isMinor }) => {
    const names = [...(isNumber ? ['number'] : []), ...(isMinor ? ['minor'] : [])]
    return names.length === 0 ? null : trusted(` class="${names.join(' ')}"`)
  })
  const cell = (value: Html | string, i: number) =>
    i === 0 ? html`<th scope="row"${look[0]}>${value}</th>` : html`<td${look[i]}>${value}</td>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${columns.map(({ name }, i) => html`<th scope="col"${look[i]}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells, row) => html`<tr${attributes ? attributes(row) : null}>${cells.map(cell)}</tr>
`,
  )}</tbody></table></div>`
}

/** Something to be unfolded. */
export const folded = (summary: Html | string, body: Html): Html =>
  html`<details><summary>${summary}</summary>${body}</details>`

/** A chart under its heading, with a line to explain it. */
export const figure = (title: Html | string, chart: Html, note: Html | string | null = null): Html =>
  html`<figure><figcaption>${title}</figcaption>${chart}${note === null ? null : html`<p class="note">${note}</p>`}</figure>`
