import { formatCount, formatNumber, formatShare } from '../../core/format.ts'
import type { Alert } from '../../core/profile/alert.ts'
import type { FieldProfile, ProfileHistogram } from '../../core/profile/field-profile.ts'
import { binsOf, histogramChart } from '../charts/histogram.ts'
import { hourChart } from '../charts/hours.ts'
import { shorten, showEstimate, showValue } from '../display.ts'
import { fieldAnchor } from '../field-links.ts'
import { breakable, type Html, html } from '../html.ts'
import { figure, folded, meter, table } from '../parts.ts'
import { alertLook } from './alerts.ts'

type Entry = readonly [term: string, value: string]

/** Of a frequent value, in letters: a hash is shown whole. */
const LONGEST_VALUE = 72

/** Of the bars of a field's histogram, which its line in the index shows once more. */
export const barsIdOf = (index: number) => `bars-${index + 1}`

export const showDistinct = ({ distinct, isDistinctExact }: FieldProfile) =>
  `${isDistinctExact ? '' : '≈ '}${formatCount(distinct)}`

/** All there is to know of one field. */
export function fieldCard(field: FieldProfile, index: number, alerts: readonly Alert[]): Html {
  const { name, type, kind, description } = field
  const anchor = fieldAnchor(index)
  const words = [name, type, kind, description, ...alerts.map((alert) => alert.kind)].join(' ').toLowerCase()
  return html`<article class="panel pad field" id="${anchor}" data-of="${anchor}" data-words="${words}" aria-labelledby="${anchor}-name">
<div class="title"><h3 id="${anchor}-name">${breakable(name)}</h3><span class="kind">${kind} <span class="quiet">${type}</span></span>${alerts.map(
    (alert) =>
      html`<span class="badge ${alertLook(alert.kind)}" title="${alert.message}">${alert.kind}</span>`,
  )}<a class="up" href="#fields">All fields</a></div>
${description === '' ? null : html`<p class="quiet">${description}</p>`}
<div class="columns">${statistics(field)}<div class="views">${charts(field, index)}${values(field)}</div></div></article>`
}

function statistics(field: FieldProfile): Html {
  const entries: Entry[] = [
    ['Values', formatCount(field.count)],
    ['Missing', field.nulls === 0 ? 'none' : `${formatCount(field.nulls)} (${formatShare(field.nullShare)})`],
    ['Distinct', showDistinct(field)],
    ...spread(field),
    ...numbers(field),
  ]
  if (field.length) entries.push(['Length in bytes', lengths(field.length)])
  return html`<dl class="stats">${entries.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

function spread({ type, min, max, quantiles, isDistinctExact }: FieldProfile): Entry[] {
  if (min === null || max === null || quantiles === null) return []
  const isTime = type === 'timestamp'
  const show = isDistinctExact ? showValue : showEstimate
  return [
    ['Minimum', showValue(min, isTime)],
    ['5 %', show(quantiles.p5, isTime)],
    ['25 %', show(quantiles.p25, isTime)],
    ['Median', show(quantiles.p50, isTime)],
    ['75 %', show(quantiles.p75, isTime)],
    ['95 %', show(quantiles.p95, isTime)],
    ['Maximum', showValue(max, isTime)],
  ]
}

function numbers({ number, count }: FieldProfile): Entry[] {
  if (number === null) return []
  const { mean, standardDeviation, skewness, zeros, negatives, nonFinite } = number
  const some = (term: string, n: number): Entry[] =>
    n > 0 ? [[term, `${formatCount(n)} (${formatShare(n / count)})`]] : []
  return [
    ['Mean', formatNumber(mean)],
    ...(standardDeviation === null ? [] : [['Std. deviation', formatNumber(standardDeviation)] as const]),
    ...(skewness === null ? [] : [['Skewness', `≈ ${Number(skewness.toFixed(2))}`] as const]),
    ...some('Zeros', zeros),
    ...some('Negative', negatives),
    ...some('Not finite', nonFinite),
  ]
}

const lengths = ({ min, mean, max }: NonNullable<FieldProfile['length']>) =>
  min === max ? formatCount(min) : `${formatCount(min)} to ${formatCount(max)}, mean ${mean.toFixed(1)}`

function charts(field: FieldProfile, index: number): Html | null {
  const { name, histogram, hours } = field
  if (histogram === null) return null
  const isWithinDay = histogram.scale === 'time' && histogram.counts.length <= 24
  const heading = histogram.scale === 'log' ? 'Histogram, logarithmic scale' : 'Histogram'
  return html`<div>${figure(heading, histogramChart(field, histogram, barsIdOf(index)))}
${hours && !isWithinDay ? figure('Hour of the day, UTC', hourChart(name, hours)) : null}
${folded('As a table', binTable(name, histogram))}</div>`
}

const binTable = (name: string, histogram: ProfileHistogram): Html =>
  table({
    label: `Histogram of ${name} as a table`,
    columns: [{ name: 'Bin' }, { name: 'Values', isNumber: true }],
    rows: binsOf(histogram).map(({ label, count }) => [label, formatCount(count)]),
  })

function values({ name, type, top, topError, examples, histogram }: FieldProfile): Html | null {
  const isTime = type === 'timestamp'
  // Most values of a measure are there once or twice: which ones tells nothing.
  if (top.length > 0) return topTable(name, top, topError, isTime)
  if (examples.length === 0 || histogram !== null) return null
  return html`<div><h4>Examples</h4><ul class="examples">${examples.map((value) => html`<li>${showValue(value, isTime)}</li>`)}</ul></div>`
}

function topTable(name: string, top: FieldProfile['top'], error: number, isTime: boolean): Html {
  const about = error > 0 ? '≈ ' : ''
  return html`<div class="top"><h4>Most frequent</h4>${table({
    label: `Most frequent values of ${name}`,
    columns: [{ name: 'Value' }, { name: 'Count', isNumber: true }, { name: 'Share', isNumber: true }],
    rows: top.map(({ value, count, share }) => [
      html`${shorten(showValue(value, isTime), LONGEST_VALUE)}${meter(share)}`,
      `${about}${formatCount(count)}`,
      `${about}${formatShare(share)}`,
    ]),
  })}${error > 0 ? html`<p class="note">Estimated from the sampled rows; standard error of the greatest share ${formatShare(error)}.</p>` : null}</div>`
}
