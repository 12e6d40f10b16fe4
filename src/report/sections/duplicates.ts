import { formatCount, formatShare } from '../../core/format.ts'
import { html } from '../html.ts'
import type { MakeSection } from './section.ts'

/** Rows that are there more than once. */
export const duplicatesSection: MakeSection = ({ profile: { duplicates, rows } }) => {
  const about = duplicates.isExact ? '' : 'about '
  return {
    id: 'duplicates',
    title: 'Duplicates',
    body: html`<p class="panel pad">${
      duplicates.rows === 0
        ? `${duplicates.isExact ? 'No row' : 'As far as a sample of the rows tells, none'} is like another one in every column.`
        : html`<b>${about}${formatCount(duplicates.rows)}</b> of ${formatCount(rows)} rows (${formatShare(duplicates.share)}) are like an earlier one in every column.`
    }</p>`,
  }
}
