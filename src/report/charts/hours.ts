import { axisX, rectY } from '@observablehq/plot'
import { formatCount } from '../../core/format.ts'
import type { Html } from '../html.ts'
import { draw } from './draw.ts'
import { CHART, countAxis } from './histogram.ts'

export const HOUR_TICKS = [0, 6, 12, 18, 24]
/** `07:00` */
export const showHour = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** How many of the times are in each hour of the day. */
export function hourChart(field: string, hours: readonly number[]): Html {
  const bars = hours.map((count, hour) => ({ hour, count }))
  const most = Math.max(1, ...hours)
  const busiest = hours.indexOf(Math.max(...hours))
  return draw({
    ...CHART,
    title: `Hours of the day of ${field}, UTC`,
    description: `Most values, ${formatCount(hours[busiest])}, are in the hour from ${showHour(busiest)}.`,
    x: { domain: [0, 24] },
    y: { domain: [0, most] },
    marks: [
      ...countAxis(most),
      axisX(HOUR_TICKS, { tickFormat: showHour, tickSize: 0, label: null }),
      rectY(bars, {
        x1: 'hour',
        x2: ({ hour }) => hour + 1,
        y: 'count',
        insetLeft: 1,
        insetRight: 1,
        title: ({ hour, count }) => `${showHour(hour)}: ${formatCount(count)}`,
        fill: 'var(--bar)',
      }),
    ],
  })
}
