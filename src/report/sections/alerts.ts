import { formatCounted } from '../../core/format.ts'
import { ALERT_KINDS, type Alert, type AlertKind } from '../../core/profile/alert.ts'
import { html } from '../html.ts'
import type { MakeSection } from './section.ts'

/** These ask for a look before the rows are used; the others are good to know. */
const GRAVE: readonly AlertKind[] = ['empty', 'constant', 'drift', 'duplicates', 'infinite']
/** More alerts of a kind than this are folded away. */
const MAX_IN_VIEW = 6

export const alertLook = (kind: AlertKind) => (GRAVE.includes(kind) ? 'warned' : 'plain')

/** What to look at first, by its kind, the gravest first. */
export const alertsSection: MakeSection = ({ profile: { alerts }, linkTo }) => {
  const line = ({ field, message }: Alert) =>
    html`<li>${field === null ? html`<b>All rows</b>` : linkTo(field)} <span>${message}</span></li>`
  const group = (kind: AlertKind) => {
    const ofKind = alerts.filter((alert) => alert.kind === kind)
    if (ofKind.length === 0) return null
    const rest = ofKind.slice(MAX_IN_VIEW)
    return html`<div class="alert"><h3><span class="badge ${alertLook(kind)}">${kind}</span></h3><div><ul>${ofKind.slice(0, MAX_IN_VIEW).map(line)}</ul>${
      rest.length === 0
        ? null
        : html`<details><summary>${formatCounted(rest.length, 'more field')}</summary><ul>${rest.map(line)}</ul></details>`
    }</div></div>`
  }
  return {
    id: 'alerts',
    title: 'Alerts',
    count: alerts.length,
    body:
      alerts.length === 0
        ? html`<p class="panel pad">Nothing that asks for attention.</p>`
        : html`<div class="panel alerts">${ALERT_KINDS.map(group).filter((found) => found !== null)}</div>`,
  }
}
