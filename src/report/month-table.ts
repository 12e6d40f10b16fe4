import { formatBytes, formatCount, formatShare } from '../core/format.ts'
import { RUN_FILES, runPrefix } from '../core/keys.ts'
import { calendarDay, dayNumber } from '../core/utc-date.ts'
import { type CalendarDay, STATE_SIGNS, summaryOf } from './calendar-day.ts'
import { failureId } from './failed-days.ts'
import { breakable, type Html, html } from './html.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** `2026-11` → `November 2026` */
export const monthName = (month: string): string =>
  `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

/** A month as weeks by days. @param days those that are known of it, oldest first */
export function monthTable(month: string, days: readonly CalendarDay[]): Html {
  const first = calendarDay(dayNumber(`${month}-01`))
  const byDay = new Map(days.map((day) => [Number(day.date.slice(8)), day]))
  const weeks = Math.ceil((first.weekday + first.daysInMonth) / 7)
  const cell = (position: number): Html => {
    const dayOfMonth = position - first.weekday + 1
    if (dayOfMonth < 1 || dayOfMonth > first.daysInMonth) return html`<td class="off"></td>`
    const day = byDay.get(dayOfMonth)
    return day ? dayCell(day, month) : html`<td class="off">${dayOfMonth}</td>`
  }
  // Weeks without any day that is known, as the rest of the month that is going on, are left out.
  const isKnown = (w: number) =>
    days.some(({ date }) => Math.floor((first.weekday + Number(date.slice(8)) - 1) / 7) === w)
  const week = (w: number) => html`<tr>${Array.from({ length: 7 }, (_, d) => cell(w * 7 + d))}</tr>`
  return html`<table class="month"><caption><b>${monthName(month)}</b> ${summaryOf(days)}</caption>
<thead><tr>${WEEKDAYS.map((name) => html`<th scope="col"><abbr title="${name}">${name.slice(0, 3)}</abbr></th>`)}</tr></thead>
<tbody>${Array.from({ length: weeks }, (_, w) => w)
    .filter(isKnown)
    .map(week)}</tbody></table>`
}

/** Markup is kept short, for there may be thousands of days. The month, in `<i>`, is for those who hear the page. */
function dayCell(day: CalendarDay, month: string): Html {
  const { date, state } = day
  const name = html`<b>${Number(date.slice(8))}</b><i> ${monthName(month)}</i> <small>${STATE_SIGNS[state]} ${state}</small>`
  const target = linkOf(day)
  return html`<td class="${state}">${target === null ? html`<span class="day">${name}</span>` : html`<a class="day" href="${target}">${name}</a>`}${figures(day)}${laterFailure(day)}</td>`
}

/** Of a published day that was made again in vain. */
const laterFailure = (day: CalendarDay): Html | null =>
  day.state === 'published' && day.reason !== null
    ? html`<span class="noted"><a href="#${failureId(day)}">${STATE_SIGNS.failed} later run failed</a></span>`
    : null

/** Below the page's own place, so that it holds in a folder as in a bucket. */
function linkOf(day: CalendarDay): string | null {
  const { dataset, date, state, runId } = day
  if (state === 'failed') return `#${failureId(day)}`
  if (state !== 'published' || runId === null) return null
  return encodeURI(`${runPrefix(dataset, date, runId)}${RUN_FILES.profileHtml}`)
}

function figures({ rows, bytes, highlights }: CalendarDay): Html[] {
  const lines: Html[] = []
  if (rows !== null) lines.push(html`<span>${formatCount(rows)} rows</span>`)
  if (highlights) {
    const { labelRate, drift, warnings } = highlights
    if (labelRate !== null) lines.push(html`<span>label ${formatShare(labelRate)}</span>`)
    if (drift?.isNotable)
      lines.push(html`<span class="noted">▲ drift ${drift.psi.toFixed(2)} ${breakable(drift.field)}</span>`)
    else if (drift) lines.push(html`<span>drift ${drift.psi.toFixed(2)} ${breakable(drift.field)}</span>`)
    if (warnings > 0)
      lines.push(
        html`<span class="noted">! ${formatCount(warnings)} warning${warnings === 1 ? '' : 's'}</span>`,
      )
  }
  if (bytes !== null) lines.push(html`<span>${formatBytes(bytes)}</span>`)
  return lines
}
