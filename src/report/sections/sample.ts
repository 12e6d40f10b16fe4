import { formatCount } from '../../core/format.ts'
import { MISSING, shorten, showValue } from '../display.ts'
import { html } from '../html.ts'
import { table } from '../parts.ts'
import type { MakeSection } from './section.ts'

const LONGEST_TEXT = 60

/** Some rows as they are. */
export const sampleSection: MakeSection = ({ profile: { sample, fields } }) => {
  if (sample.length === 0) return null
  return {
    id: 'sample',
    title: 'Sample rows',
    count: sample.length,
    body: html`<div class="panel rows">${table({
      label: 'Rows as they are',
      columns: [
        { name: 'Row', isNumber: true },
        ...fields.map(({ name, number }) => ({ name, isNumber: number !== null })),
      ],
      rows: sample.map(({ row, values }) => [
        formatCount(row),
        ...values.map((value, i) =>
          value === null
            ? html`<i>${MISSING}</i>`
            : shorten(showValue(value, fields[i].type === 'timestamp'), LONGEST_TEXT),
        ),
      ]),
    })}</div><p class="note">Numbers of rows are within the day, from 0.</p>`,
  }
}
