import { type CalendarDay, STATE_SIGNS } from './calendar-day.ts'
import { type Html, html } from './html.ts'

/** The whole of it is in the failure's note. */
const MAX_REASON_CHARS = 500

/** Where on the page the reason of a failed day is. */
export const failureId = ({ dataset, date }: Pick<CalendarDay, 'dataset' | 'date'>) => `${dataset}-${date}`

/** Why runs of days failed, latest day first; null when none did. */
export function failedDays(days: readonly CalendarDay[]): Html | null {
  const failed = days.filter(({ reason }) => reason !== null).reverse()
  if (failed.length === 0) return null
  return html`<section class="panel failures" aria-label="Failed runs of ${failed[0].dataset}"><h3>${STATE_SIGNS.failed} Why runs failed</h3><dl>${failed.map(failure)}</dl></section>`
}

function failure(day: CalendarDay): Html {
  const { date, runId, quality } = day
  const report = quality === null ? null : html`<p><a href="${encodeURI(quality)}">Report on ${date}</a></p>`
  return html`<div id="${failureId(day)}"><dt><time>${date}</time> <span class="quiet">${day.state === 'failed' ? `run ${runId}` : 'a run after the published one'}</span></dt><dd><p class="reason">${shown(day.reason ?? '')}</p>${report}</dd></div>`
}

const shown = (reason: string) =>
  reason.length > MAX_REASON_CHARS ? `${reason.slice(0, MAX_REASON_CHARS)}…` : reason
