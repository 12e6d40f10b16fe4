import { formatCount } from '../core/format.ts'
import type { FieldProfile, ProfileHistogram } from '../core/profile/field-profile.ts'
import { showValue } from './display.ts'
import { type Html, html } from './html.ts'

/** Heights are in units of the view box; the picture is stretched to the width that there is. */
const CHART_HEIGHT = 100
const SPARK_HEIGHT = 24
/** A bin that holds anything is at least this high, so that it is seen. */
const LEAST_HEIGHT = 1
const BIN_WIDTH = 10
const GAP = 1

interface Bar {
  readonly label: string
  readonly count: number
}

/** The bins of a field's histogram, or its top values where it has none. */
function barsOf(field: FieldProfile): Bar[] {
  if (field.histogram) return binBars(field.histogram)
  return field.top.map(({ value, count }) => ({ label: showValue(value, false), count }))
}

export function binBars({ scale, edges, counts }: ProfileHistogram): Bar[] {
  const shown = edges.map((edge) => showValue(edge, scale === 'time'))
  return counts.map((count, i) => ({ label: `${shown[i]} to ${shown[i + 1]}`, count }))
}

export const hourBars = (hours: readonly number[]): Bar[] =>
  hours.map((count, hour) => ({ label: `${String(hour).padStart(2, '0')}:00 UTC`, count }))

/** Upright bars of equal width; each tells its label and count when pointed at. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  return html`<svg class="chart" viewBox="0 0 ${bars.length * BIN_WIDTH - GAP} ${CHART_HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${title}"><title>${title}</title>${rectangles(bars, CHART_HEIGHT, true)}</svg>`
}

/** The same, small and without words: the table around it says what matters. */
export function sparkline(field: FieldProfile): Html {
  const bars = barsOf(field)
  if (bars.length === 0) return html`<span class="none">–</span>`
  return html`<svg class="spark" viewBox="0 0 ${bars.length * BIN_WIDTH - GAP} ${SPARK_HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Distribution of ${field.name}"><title>Distribution of ${field.name}</title>${rectangles(bars, SPARK_HEIGHT, false)}</svg>`
}

function rectangles(bars: readonly Bar[], height: number, hasTips: boolean): Html[] {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return bars.map(({ label, count }, i) => {
    const tall = count === 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round((height * 10 * count) / most) / 10)
    const tip = hasTips ? html`<title>${label}: ${formatCount(count)}</title>` : null
    return html`<rect x="${i * BIN_WIDTH}" y="${height - tall}" width="${BIN_WIDTH - GAP}" height="${tall}">${tip}</rect>`
  })
}
