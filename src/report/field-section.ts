import { formatCount } from '../core/format.ts'
import type { FieldProfile, TopValue } from '../core/profile/field-profile.ts'
import { barChart, binBars, hourBars } from './charts.ts'
import { showEstimate, showNumber, showShare, showValue } from './display.ts'
import { fieldAnchor, showDistinct } from './field-index.ts'
import { breakable, type Html, html } from './html.ts'

type Entry = readonly [term: string, value: string]

/** All there is to know of one field. */
export function fieldSection(field: FieldProfile, index: number): Html {
  const { name, type, description } = field
  return html`<article class="panel field" id="${fieldAnchor(index)}" aria-labelledby="${fieldAnchor(index)}-name"><header>
<div class="title"><h3 id="${fieldAnchor(index)}-name">${breakable(name)}</h3><span class="type">${type}</span><a href="#fields">All fields</a></div>
${description === '' ? null : html`<p class="quiet">${description}</p>`}</header>
<div class="columns"><dl class="stats">${statistics(field).map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
${charts(field)}${values(field)}</div></article>`
}

function statistics(field: FieldProfile): Entry[] {
  const entries: Entry[] = [
    ['Values', formatCount(field.count)],
    ['Nulls', `${formatCount(field.nulls)} (${showShare(field.nullShare)})`],
    ['Distinct', showDistinct(field)],
    ...spread(field),
  ]
  const { number, length } = field
  if (number) {
    entries.push(['Mean', showNumber(number.mean)])
    if (number.standardDeviation !== null)
      entries.push(['Std. deviation', showNumber(number.standardDeviation)])
    if (number.zeros > 0) entries.push(['Zeros', formatCount(number.zeros)])
    if (number.negatives > 0) entries.push(['Negative', formatCount(number.negatives)])
    if (number.nonFinite > 0) entries.push(['Not finite', formatCount(number.nonFinite)])
  }
  if (length) entries.push(['Length in bytes', lengths(length)])
  return entries
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

function lengths({ min, mean, max }: NonNullable<FieldProfile['length']>): string {
  return min === max
    ? formatCount(min)
    : `${formatCount(min)} to ${formatCount(max)}, mean ${mean.toFixed(1)}`
}

function charts({ name, histogram, hours }: FieldProfile): Html | null {
  if (histogram === null) return null
  const { scale, edges, counts } = histogram
  const isTime = scale === 'time'
  const heading = scale === 'log' ? 'Histogram, logarithmic scale' : 'Histogram'
  const isWithinDay = isTime && counts.length <= 24
  return html`<div><div class="chart-box"><h4>${heading}</h4>${barChart(`Histogram of ${name}`, binBars(histogram))}
<p class="axis"><span>${showValue(edges[0], isTime)}</span><span>${showValue(edges[edges.length - 1], isTime)}</span></p></div>
${hours && !isWithinDay ? hourChart(name, hours) : null}
<details><summary>Histogram as a table</summary><table class="top"><thead><tr><th scope="col">Bin</th><th scope="col" class="number">Values</th></tr></thead>
<tbody>${binBars(histogram).map(({ label, count }) => html`<tr><th scope="row">${label}</th><td class="number">${formatCount(count)}</td></tr>`)}</tbody></table></details></div>`
}

function hourChart(name: string, hours: readonly number[]): Html {
  return html`<div class="chart-box"><h4>Hour of the day, UTC</h4>${barChart(`Hours of ${name}`, hourBars(hours))}
<p class="axis"><span>0</span><span>12</span><span>24</span></p></div>`
}

function values({ type, top, topError, examples, histogram }: FieldProfile): Html | null {
  const isTime = type === 'timestamp'
  if (top.length > 0) return topTable(top, topError, isTime)
  if (histogram !== null || examples.length === 0) return null
  return html`<div><h4>Examples</h4><ul class="examples">${examples.map((value) => html`<li><code>${showValue(value, isTime)}</code></li>`)}</ul></div>`
}

function topTable(top: readonly TopValue[], error: number, isTime: boolean): Html {
  const bound =
    error > 0
      ? html`<p class="quiet">Estimated from the sampled rows; the first share has a standard error of ${showShare(error)}.</p>`
      : null
  return html`<div><table class="top"><thead><tr><th scope="col">Most frequent</th><th scope="col" class="number">Values</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>${top.map(({ value, count, share }) => html`<tr><th scope="row"><span>${showValue(value, isTime)}</span><span class="meter"><span style="width:${(share * 100).toFixed(2)}%"></span></span></th><td class="number">${formatCount(count)}</td><td class="number">${showShare(share)}</td></tr>`)}</tbody></table>${bound}</div>`
}
