import { formatCount, formatShare } from '../../core/format.ts'
import type { DriftAgainst, FieldDrift } from '../../core/profile/drift.ts'
import { showDate } from '../display.ts'
import { type Html, html } from '../html.ts'
import { meter, table } from '../parts.ts'
import type { MakeSection } from './section.ts'

/** What is said of the stability index since it is used: B. Siddiqi, Credit Risk Scorecards, 2006. */
const MODERATE = 0.1
const LARGE = 0.25

/** How far each field is from what it was on days before, the furthest first. */
export const driftSection: MakeSection = ({ profile: { drift, rows }, linkTo }) => {
  if (drift === null) return null
  const { previous, week } = drift
  const weekly = new Map(week?.fields.map((field) => [field.field, field]))
  const fields = previous.fields.toSorted((a, b) => (b.psi ?? -1) - (a.psi ?? -1))
  const drifted = fields.filter(({ psi }) => (psi ?? 0) >= MODERATE).length
  return {
    id: 'drift',
    title: 'Drift',
    count: drifted,
    isBad: drifted > 0,
    body: html`<div class="panel"><p class="pad">Compared with ${showDate(previous.dates[0])} (${difference(rows, previous)})${
      week === null
        ? null
        : html`, and with the ${week.dates.length} published days from ${showDate(week.dates.at(-1) as string)} on (${difference(rows, week)} on average)`
    }. A stability index (PSI) below ${MODERATE} is no change to speak of, from ${LARGE} on a large one. Jensen–Shannon (JS) is 0 for equal, 1 for wholly different distributions.</p>
${table({
  label: 'Drift of each field',
  columns: [
    { name: 'Field' },
    { name: 'PSI, day before' },
    { name: 'JS', isNumber: true },
    ...(week === null ? [] : [{ name: 'PSI, week' }, { name: 'JS', isNumber: true }]),
    { name: 'Missing before', isNumber: true, isMinor: true },
    { name: 'Missing now', isNumber: true, isMinor: true },
  ],
  rows: fields.map((field) => [
    linkTo(field.field),
    ...against(field),
    ...(week === null ? [] : against(weekly.get(field.field))),
    formatShare(field.nullShareBefore),
    formatShare(field.nullShareNow),
  ]),
})}</div>`,
  }
}

function against(drift: FieldDrift | undefined): (Html | string)[] {
  if (drift === undefined || drift.psi === null) return [html`<span class="quiet">not compared</span>`, '–']
  const { psi, jensenShannon } = drift
  const look = psi >= LARGE ? 'failed' : psi >= MODERATE ? 'warned' : 'plain'
  const word = psi >= LARGE ? ' large' : psi >= MODERATE ? ' moderate' : ''
  return [
    html`<span class="measure"><span class="number">${showIndex(psi)}</span>${meter(psi / (2 * LARGE), look)}${word === '' ? null : html`<span class="badge ${look}">${word.trim()}</span>`}</span>`,
    jensenShannon === null ? '–' : showIndex(jensenShannon),
  ]
}

const showIndex = (value: number) => (value > 0 && value < 0.001 ? '< 0.001' : value.toFixed(3))

function difference(rows: number, { rowsPerDay }: DriftAgainst): string {
  if (rowsPerDay === 0) return `${formatCount(rows)} rows, none before`
  const change = rows / rowsPerDay - 1
  return `${change < 0 ? '−' : '+'}${formatShare(Math.abs(change))} rows`
}
