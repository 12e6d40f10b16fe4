import { axisX, axisY, gridY, rectY, ruleX, ruleY } from '@observablehq/plot'
import { formatCount } from '../../core/format.ts'
import type { FieldProfile, ProfileHistogram, Quantiles } from '../../core/profile/field-profile.ts'
import { showValue } from '../display.ts'
import type { Html } from '../html.ts'
import { type NumberAxis, numberAxis } from './axis.ts'
import { draw } from './draw.ts'
import { countTicks, showTick } from './ticks.ts'

export const CHART = {
  width: 380,
  height: 170,
  marginTop: 8,
  marginRight: 16,
  marginBottom: 22,
  marginLeft: 36,
}
/** A bin that holds anything is at least this high, of the highest, so that it is seen. */
const LEAST_HEIGHT = 0.008
/** Room under the bars, of the highest, in which quantiles are drawn. */
const STRIP = 0.14

export interface Bin {
  readonly label: string
  readonly count: number
}

export function binsOf({ scale, edges, counts }: ProfileHistogram): Bin[] {
  const shown = edges.map((edge) => showValue(edge, scale === 'time'))
  return counts.map((count, i) => ({ label: `${shown[i]} to ${shown[i + 1]}`, count }))
}

/** Bars, and under them where the middle of the values lies. */
export function histogramChart(field: FieldProfile, histogram: ProfileHistogram, barsId: string): Html {
  const axis = numberAxis(histogram)
  const most = Math.max(1, ...histogram.counts)
  const bars = binsOf(histogram).map((bin, i) => ({ ...bin, from: axis.places[i], to: axis.places[i + 1] }))
  return draw({
    ...CHART,
    title: `Histogram of ${field.name}`,
    description: describe(histogram),
    barsId,
    x: axis.scale,
    y: { domain: [field.quantiles ? -STRIP * most : 0, most] },
    marks: [
      ...countAxis(most),
      axisX({ ...axis.ticks, tickSize: 0, label: null }),
      rectY(
        bars.filter(({ count }) => count > 0),
        {
          x1: 'from',
          x2: 'to',
          y1: 0,
          y2: ({ count }: Bin) => Math.max(count, LEAST_HEIGHT * most),
          insetLeft: 0.5,
          insetRight: 0.5,
          title: ({ label, count }: Bin) => `${label}: ${formatCount(count)}`,
          fill: 'var(--bar)',
          className: 'bars',
        },
      ),
      ...(field.quantiles ? quantileStrip(field.quantiles, axis, -0.6 * STRIP * most) : []),
    ],
  })
}

/** Lines and figures of counts, on the left. */
export function countAxis(most: number) {
  const ticks = countTicks(most)
  return [
    gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: showTick, tickSize: 0, label: null }),
  ]
}

function quantileStrip({ p5, p25, p50, p75, p95 }: Quantiles, axis: NumberAxis, y: number) {
  const line = (from: Quantiles['p5'], to: Quantiles['p5'], strokeWidth: number) =>
    ruleY([y], { x1: axis.placeOf(from), x2: axis.placeOf(to), stroke: 'var(--quiet)', strokeWidth })
  return [
    line(p5, p95, 1.5),
    line(p25, p75, 5),
    ruleX([axis.placeOf(p50)], { y1: 1.7 * y, y2: 0, stroke: 'var(--ink)', strokeWidth: 2 }),
  ]
}

function describe(histogram: ProfileHistogram): string {
  const highest = binsOf(histogram).reduce((a, b) => (b.count > a.count ? b : a))
  return `Most values, ${formatCount(highest.count)}, are ${highest.label}.`
}
