import { formatBytes, formatCount } from '../core/format.ts'
import type { Highlights } from '../core/highlights.ts'
import { type CalendarDay, countOf, STATE_SIGNS, STATES, summaryOf, sumOf } from './calendar-day.ts'
import { calendarOf } from './days-calendar.ts'
import { showTime } from './display.ts'
import { renderDocument } from './document.ts'
import { failedDays } from './failed-days.ts'
import { type Html, html } from './html.ts'
import { BASE_STYLES } from './styles/base.ts'
import { DAYS_STYLES } from './styles/days.ts'

/**
 * One HTML document for the root of a store: needs no network, no script and no other file, and links to the profile of each
 * published day by its place below.
 *
 * @param days of any number of datasets; of each from its first to its last day, oldest first
 */
export function renderDaysPage(days: readonly CalendarDay[]): string {
  const datasets = [...Map.groupBy(days, ({ dataset }) => dataset)].sort(([a], [b]) => (a < b ? -1 : 1))
  const names = datasets.map(([name]) => name)
  const body = html`<a class="skip" href="#${names[0] ?? ''}">Skip to the days</a>
<header><h1>Days</h1>${lastChange(days)}${totals(days)}${contents(datasets)}${legend(days)}</header>
<main>${datasets.map(([name, of]) => datasetSection(name, of))}</main>
<footer><p class="note">A day is published when its manifest is there. Each links to its profile. Made anew after every run, from manifests and notes of
failures alone.</p></footer>`
  return renderDocument({
    title: `Days of ${names.join(', ')}`,
    styles: `${BASE_STYLES}${DAYS_STYLES}`,
    body,
  })
}

/** By what the store says, not by a clock: the same store gives the same page. */
function lastChange(days: readonly CalendarDay[]): Html {
  const last = days.reduce(
    (latest, { publishedAt }) => (publishedAt && publishedAt > latest ? publishedAt : latest),
    '',
  )
  return last === ''
    ? html`<p class="quiet">Nothing is published yet.</p>`
    : html`<p class="quiet">Last published <time datetime="${last}">${showTime(last)}</time> UTC</p>`
}

function totals(days: readonly CalendarDay[]): Html {
  const cards: [string, string][] = STATES.filter(
    (state) => state !== 'running' || countOf(days, state) > 0,
  ).map((state) => [`${STATE_SIGNS[state]} ${state}`, formatCount(countOf(days, state))])
  cards.push(
    ['Rows', formatCount(sumOf(days, (day) => day.rows))],
    ['Size', formatBytes(sumOf(days, (day) => day.bytes))],
  )
  return html`<dl class="cards">${cards.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

function contents(datasets: readonly (readonly [string, readonly CalendarDay[]])[]): Html {
  return html`<nav aria-label="Datasets"><ul class="contents">${datasets.map(
    ([name, days]) =>
      html`<li><a href="#${name}">${name}</a> <span class="quiet">${summaryOf(days)}</span></li>`,
  )}</ul></nav>`
}

/** What the signs and figures of a day mean; only those that are there. */
function legend(days: readonly CalendarDay[]): Html {
  const has = (of: (highlights: Highlights) => unknown) =>
    days.some(({ highlights }) => highlights && of(highlights))
  const figures = [
    has(({ labelRate }) => labelRate !== null) && 'label: share of the rows whose label is true',
    has(({ drift }) => drift) &&
      'drift: what is furthest from the published day before, by its population stability index; ▲ where the profile warns of it',
    has(({ warnings }) => warnings) && '! warnings: checks that failed without keeping the day back',
  ].filter((line) => line !== false)
  return figures.length === 0 ? html`` : html`<p class="note legend">${figures.join(' · ')}</p>`
}

function datasetSection(name: string, days: readonly CalendarDay[]): Html {
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2><p class="quiet">${summaryOf(days)}</p>
${failedDays(days)}
${calendarOf(days)}</section>`
}
