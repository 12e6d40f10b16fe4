import { axisX, axisY, type Markish, rect } from '@observablehq/plot'
import { formatCount } from '../../core/format.ts'
import type { Interaction } from '../../core/profile/interactions.ts'
import { showValue } from '../display.ts'
import type { Html } from '../html.ts'
import { numberAxis } from './axis.ts'
import { draw } from './draw.ts'

type Axis = Interaction['x']

/** Shades from few rows to many. */
export const SHADES = 8
const WIDTH = 420
const ROW_HEIGHT = 18
const PLOT_HEIGHT = 240
/** Of a letter beside an axis, on average. */
const LETTER_WIDTH = 7.2
const LONGEST_NAME = 16
/** More values than this are written upright under the chart. */
const MAX_LEVEL_NAMES = 4

/** Neighbours in a row that have the same shade, as one rectangle. */
export interface Run {
  readonly x: readonly [from: number, to: number]
  readonly y: number
}

/** How many rows have which two values: the darker, the more. */
export function densityChart({ x, y, counts }: Interaction): Html {
  const across = placesOf(x)
  const up = placesOf(y)
  const names = 'values' in x ? x.values : []
  const isUpright = names.length > MAX_LEVEL_NAMES
  const marginBottom = isUpright ? 12 + LETTER_WIDTH * longest(names) : 24
  const rows = 'values' in y ? y.values.length * ROW_HEIGHT : PLOT_HEIGHT
  return draw({
    width: WIDTH,
    height: Math.round(Math.max(rows, 60) + marginBottom + 8),
    marginTop: 8,
    marginRight: 16,
    marginBottom,
    marginLeft: 'values' in y ? 12 + LETTER_WIDTH * longest(y.values) : 40,
    title: `${y.field} by ${x.field}`,
    description: describeDensity({ x, y, counts }),
    x: across.scale,
    // Values begin at the top, numbers at the bottom.
    y: { ...up.scale, ...('values' in y ? { reverse: true } : {}) },
    marks: [
      axisX({
        ticks: across.ticks,
        tickFormat: across.show,
        tickSize: 0,
        label: null,
        ...(isUpright ? { tickRotate: -90 } : {}),
      }),
      axisY({ ticks: up.ticks, tickFormat: up.show, tickSize: 0, label: null }),
      ...shades(counts).map((runs, shade) => shadeMark(runs, shade, across.places, up.places)),
    ],
  })
}

function placesOf(axis: Axis) {
  if (!('values' in axis)) {
    const { places, scale, ticks } = numberAxis(axis)
    return { places, scale, ticks: ticks.ticks, show: ticks.tickFormat }
  }
  const { values } = axis
  return {
    places: Array.from({ length: values.length + 1 }, (_, i) => i),
    scale: { type: 'linear' as const, domain: [0, values.length] },
    ticks: values.map((_, i) => i + 0.5),
    show: (tick: number) => shortName(values[Math.floor(tick)]),
  }
}

const shortName = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name

const longest = (names: readonly string[]) => Math.max(...names.map((name) => shortName(name).length))

export function shadeMark(
  runs: readonly Run[],
  shade: number,
  xs: readonly (number | Date)[],
  ys: readonly (number | Date)[],
): Markish {
  return rect(runs as Run[], {
    x1: ({ x }: Run) => xs[x[0]],
    x2: ({ x }: Run) => xs[x[1]],
    y1: ({ y }: Run) => ys[y],
    y2: ({ y }: Run) => ys[y + 1],
    fill: 'var(--bar)',
    fillOpacity: Math.round(((shade + 2) / (SHADES + 1)) * 100) / 100,
  })
}

/** Runs by shade; a shade stands for a share of the root of the greatest count, so that few rows are seen beside many. */
export function shades(counts: readonly (readonly number[])[]): Run[][] {
  const most = Math.max(1, ...counts.flat())
  const shadeOf = (count: number) => (count === 0 ? -1 : Math.ceil(Math.sqrt(count / most) * SHADES) - 1)
  const runs: Run[][] = Array.from({ length: SHADES }, () => [])
  counts.forEach((row, y) => {
    for (let from = 0, to = 0; from < row.length; from = to) {
      const shade = shadeOf(row[from])
      for (to = from + 1; to < row.length && shadeOf(row[to]) === shade; ) to++
      if (shade >= 0) runs[shade].push({ x: [from, to], y })
    }
  })
  return runs
}

export function describeDensity({ x, y, counts }: Interaction): string {
  const most = Math.max(...counts.flat())
  const row = counts.findIndex((row) => row.includes(most))
  const column = counts[row]?.indexOf(most)
  if (column === undefined || most === 0) return 'No sampled row has both values.'
  return `Most sampled rows, ${formatCount(most)}, have ${x.field} ${nameOf(x, column)} and ${y.field} ${nameOf(y, row)}.`
}

function nameOf(axis: Axis, i: number): string {
  if ('values' in axis) return axis.values[i]
  const show = (at: number) => showValue(axis.edges[at], axis.scale === 'time')
  return `${show(i)} to ${show(i + 1)}`
}
