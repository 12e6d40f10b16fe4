import { formatBytes } from '../../core/format.ts'
import { html } from '../html.ts'
import type { MakeSection } from './section.ts'

/** Where the rows come from, and what tells them from any others. */
export const lineageSection: MakeSection = ({ profile, lineage }) => {
  const entries = Object.entries(lineage ?? {})
  if (!entries.some(([term]) => term === 'digest')) entries.push(['digest', profile.digest])
  return {
    id: 'lineage',
    title: 'Lineage',
    body: html`<div class="panel pad"><dl class="facts">${entries.map(
      ([term, value]) =>
        html`<dt>${term === 'bytes' ? 'Size' : capital(term)}</dt><dd class="mono">${shownAs(term, value)}</dd>`,
    )}</dl>
<p class="note">The digest is a sum of hashes of all rows: equal digests mean equal rows, in whatever order and files.</p></div>`,
  }
}

const capital = (term: string) => `${term.charAt(0).toUpperCase()}${term.slice(1)}`

/** Only `bytes` is a quantity; other numbers, such as a seed, are names. */
const shownAs = (term: string, value: string | number) =>
  term === 'bytes' ? formatBytes(Number(value)) : String(value)
