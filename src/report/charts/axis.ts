import type { AxisXOptions, ScaleOptions } from '@observablehq/plot'
import type { ProfileHistogram, ProfileValue } from '../../core/profile/field-profile.ts'
import { logTicks, showTick, showTimeTick } from './ticks.ts'

type TickFormat = Extract<AxisXOptions['tickFormat'], (...args: never[]) => unknown>

/** Places of edges on an axis, how the axis runs, and what is written on it. */
export interface NumberAxis {
  readonly places: readonly (number | Date)[]
  readonly placeOf: (value: ProfileValue) => number | Date
  readonly scale: ScaleOptions
  readonly ticks: { readonly ticks: number | number[]; readonly tickFormat: TickFormat }
}

const DAY_TICKS = 4

export function numberAxis({ scale, edges }: Pick<ProfileHistogram, 'scale' | 'edges'>): NumberAxis {
  if (scale === 'time') return timeAxis(edges)
  const places = edges.map(Number)
  const domain = [places[0], places[places.length - 1]]
  return {
    places,
    placeOf: Number,
    scale: { type: scale, domain },
    ticks: {
      ticks: scale === 'log' ? logTicks(domain[0], domain[1]) : DAY_TICKS,
      tickFormat: (tick: number) => showTick(tick),
    },
  }
}

function timeAxis(edges: readonly ProfileValue[]): NumberAxis {
  const placeOf = (value: ProfileValue) => new Date(String(value))
  const places = edges.map(placeOf)
  const [first, last] = [places[0], places[places.length - 1]]
  return {
    places,
    placeOf,
    scale: { type: 'utc', domain: [first, last] },
    ticks: { ticks: DAY_TICKS, tickFormat: showTimeTick(last.getTime() - first.getTime()) },
  }
}
