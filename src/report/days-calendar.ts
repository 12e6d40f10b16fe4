import { formatCounted } from '../core/format.ts'
import { type CalendarDay, countOf, summaryOf } from './calendar-day.ts'
import { type Html, html } from './html.ts'
import { monthName, monthTable } from './month-table.ts'

/** Months that are in full view; those before are folded away, by year. */
const OPEN_MONTHS = 12

interface Month {
  /** `2026-11` */
  readonly month: string
  readonly days: readonly CalendarDay[]
}

/** Every month of one dataset, newest first. @param days oldest first, without gaps */
export function calendarOf(days: readonly CalendarDay[]): Html {
  const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 7))]
    .map(([month, of]): Month => ({ month, days: of }))
    .reverse()
  const earlier = [...Map.groupBy(months.slice(OPEN_MONTHS), ({ month }) => month.slice(0, 4))]
  return html`${view(months.slice(0, OPEN_MONTHS))}${earlier.map(
    ([year, of]) =>
      html`<details><summary>${year}: ${summaryOf(of.flatMap(({ days }) => days))}</summary>${view(of)}</details>`,
  )}`
}

/** Months side by side where there is room; of a gap no more than a line. */
function view(months: readonly Month[]): Html {
  const blocks: Html[] = []
  let gap: Month[] = []
  const endGap = () => {
    if (gap.length > 0) blocks.push(gapLine(gap))
    gap = []
  }
  for (const month of months) {
    if (countOf(month.days, 'missing') === month.days.length) gap.push(month)
    else {
      endGap()
      blocks.push(monthTable(month.month, month.days))
    }
  }
  endGap()
  return html`<div class="months">${blocks}</div>`
}

function gapLine(months: readonly Month[]): Html {
  const [last, first] = [months[0], months.at(-1) as Month]
  const days = months.reduce((sum, month) => sum + month.days.length, 0)
  const span =
    first === last ? monthName(first.month) : `${monthName(first.month)} to ${monthName(last.month)}`
  return html`<p class="gap">○ ${span}: ${formatCounted(days, 'day')} missing</p>`
}
