import {
  axisX,
  axisY,
  gridX,
  gridY,
  type Markish,
  rectX,
  rectY,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import { formatCount, formatShare } from '../../core/format.ts'
import type { LabelBreakdown, LabelRate, LabelView } from '../../core/profile/label-view.ts'
import { wilsonInterval } from '../../core/statistics/wilson.ts'
import { MISSING, shorten } from '../display.ts'
import type { Html } from '../html.ts'
import { draw } from './draw.ts'
import { CHART } from './histogram.ts'
import { HOUR_TICKS, showHour } from './hours.ts'
import { countTicks } from './ticks.ts'

/** Groups that have a bar; a table has the rest. */
export const MAX_BARS = 24
const BAR_HEIGHT = 18
const LONGEST_NAME = 18
const LETTER_WIDTH = 7.2
/** Figures of counts, on the right, are narrower. */
const COUNTS_LETTER_WIDTH = 6.8
/** What the axis leaves room for, in times of the greatest rate: whiskers of small groups may be cut. */
const MOST_OF_RATE = 1.6

interface Group {
  readonly name: string
  readonly place: number
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly counts: string
}

const isByHour = ({ rates }: LabelBreakdown) =>
  rates.some(({ value }) => value !== null && /^\d\d:00$/.test(value))

/** The rate of each group with its 95 % confidence interval, beside the rate of all rows. */
export function rateChart(view: LabelView, breakdown: LabelBreakdown): Html {
  const isHours = isByHour(breakdown)
  const groups = breakdown.rates
    .filter(({ rows, value }) => rows > 0 && !(isHours && value === null))
    .slice(0, isHours ? undefined : MAX_BARS)
    .map((rate, i) => groupOf(rate, isHours ? Number(rate.value?.slice(0, 2)) : i))
  const picture = {
    title: `Rate of ${view.label} by ${isHours ? 'hour of ' : ''}${breakdown.field}`,
    description: describe(groups, view),
  }
  const overall = view.rows === 0 ? 0 : view.trues / view.rows
  const most = axisEnd(groups, overall)
  return isHours
    ? draw({ ...picture, ...byHour(groups, overall, most) })
    : draw({ ...picture, ...byName(groups, overall, most) })
}

function groupOf({ value, rows, trues }: LabelRate, place: number): Group {
  const [low, high] = wilsonInterval(trues, rows)
  const counts = `${formatCount(trues)} of ${formatCount(rows)}`
  return { name: shorten(value ?? MISSING, LONGEST_NAME), place, rate: trues / rows, low, high, counts }
}

function axisEnd(groups: readonly Group[], overall: number): number {
  const mostRate = Math.max(overall, ...groups.map(({ rate }) => rate))
  const mostHigh = Math.max(...groups.map(({ high }) => high), mostRate)
  return Math.min(1, mostHigh, mostRate * MOST_OF_RATE) || 1
}

/** Round shares up to the greatest: ticks of counts in ten-thousandths, which nobody needs finer. */
const shareTicks = (most: number) => countTicks(most * 1e6).map((tick) => tick / 1e6)

const tip = ({ name, rate, low, high, counts }: Group) =>
  `${name}: ${formatShare(rate)} (${formatShare(low)} to ${formatShare(high)}), ${counts}`

const LABEL_BAR = { fill: 'var(--label)', fillOpacity: 0.7, title: tip }
const WHISKER = { stroke: 'var(--ink)', strokeWidth: 1.25 }
const OVERALL = { stroke: 'var(--ink)', strokeDasharray: '4 3', strokeWidth: 1 }
const GRID = { stroke: 'var(--line)', strokeOpacity: 1 }

function byHour(groups: readonly Group[], overall: number, most: number) {
  const ticks = shareTicks(most)
  return {
    ...CHART,
    marginLeft: 46,
    x: { domain: [0, 24] },
    y: { domain: [0, most], clamp: true },
    marks: [
      gridY(ticks, GRID),
      axisY(ticks, { tickFormat: formatShare, tickSize: 0, label: null }),
      axisX(HOUR_TICKS, { tickFormat: showHour, tickSize: 0, label: null }),
      rectY(groups, {
        x1: 'place',
        x2: ({ place }: Group) => place + 1,
        y: 'rate',
        insetLeft: 2,
        insetRight: 2,
        ...LABEL_BAR,
      }),
      ruleX(groups, { x: ({ place }: Group) => place + 0.5, y1: 'low', y2: 'high', ...WHISKER }),
      ruleY([overall], OVERALL),
    ] as Markish[],
  }
}

const longestOf = (groups: readonly Group[], key: 'name' | 'counts') =>
  Math.max(3, ...groups.map((group) => group[key].length))

function byName(groups: readonly Group[], overall: number, most: number) {
  const marginLeft = 12 + LETTER_WIDTH * longestOf(groups, 'name')
  const middle = ({ place }: Group) => place + 0.5
  return {
    width: CHART.width,
    height: groups.length * BAR_HEIGHT + 28,
    marginTop: 4,
    marginRight: 12 + COUNTS_LETTER_WIDTH * longestOf(groups, 'counts'),
    marginBottom: 24,
    marginLeft,
    x: { domain: [0, most], clamp: true },
    y: { domain: [0, groups.length], reverse: true },
    marks: [
      gridX(shareTicks(most), GRID),
      axisX(shareTicks(most), { tickFormat: formatShare, tickSize: 0, label: null }),
      axisY(groups.map(middle), {
        tickFormat: (tick: number) => groups[Math.floor(tick)].name,
        tickSize: 0,
        label: null,
      }),
      rectX(groups, {
        y1: 'place',
        y2: ({ place }: Group) => place + 1,
        x: 'rate',
        insetTop: 3,
        insetBottom: 3,
        ...LABEL_BAR,
      }),
      ruleY(groups, { y: middle, x1: 'low', x2: 'high', ...WHISKER }),
      ruleX([overall], OVERALL),
      text(groups, { x: most, y: middle, text: 'counts', textAnchor: 'start', dx: 6, fill: 'var(--quiet)' }),
    ] as Markish[],
  }
}

function describe(groups: readonly Group[], { label, trues, rows }: LabelView): string {
  const overall = `Of all rows, ${formatShare(rows === 0 ? 0 : trues / rows)} are ${label}.`
  if (groups.length === 0) return overall
  const highest = groups.reduce((a, b) => (b.rate > a.rate ? b : a))
  return `${overall} The highest rate is that of ${tip(highest)}.`
}
