import type { ZoneDay } from '../lists/zone-offsets.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { distinctNumbers } from '../world/distinct.ts'
import { compileHourCurves } from './hour-curve.ts'
import type { Source, Surroundings } from './made.ts'
import { compileOpeningHours } from './opening-hours.ts'
import type { Scope } from './scope.ts'
import { Timetable } from './timetable.ts'
import { numbersOf } from './values.ts'
import { clocksOn, compileZone, type Days, type ItemClocks } from './zone.ts'

const MINUTES_PER_DAY = 1440

/** Turns uniforms into µs after the start of each item's UTC day, in place. */
export type TimesOfDay = (scope: Scope, u: Float64Array, days: Days) => void

/**
 * Times by the curve of hours. The curve and opening hours are those of local clocks, while the UTC day stays: what is
 * local turns around the clock. On a day of change each moment counts by the offset that holds then.
 */
export function compileTimesOfDay(form: FieldOf<'datetime'>, around: Surroundings): TimesOfDay | null {
  const hourCurves = compileHourCurves(form.seasonality!.hour_of_day, around)
  const local = compileLocalClock(form, around)
  const hoursOf = form.open === undefined ? () => null : compileOpeningHours(form.open, around)
  if (hourCurves === null || local === null || hoursOf === null) return null
  const timetable = new Timetable(hourCurves.curves)
  return (scope, u, days) =>
    timetable.place(u, {
      curves: hourCurves.codesOf(scope),
      clocks: clocksOf(local, scope, days),
      hours: hoursOf(scope),
    })
}

interface LocalClock {
  readonly zone?: Source
  readonly minutes?: Source
}

function compileLocalClock(
  { zone, utc_offset: offset }: FieldOf<'datetime'>,
  around: Surroundings,
): LocalClock | null {
  if (zone !== undefined) {
    const source = compileZone(zone, around)
    return source && { zone: source }
  }
  if (offset === undefined) return {}
  const minutes = around.source(offset, 'utc_offset')
  if (minutes === null) return null
  return ['int32', 'int64', 'float64'].includes(minutes.type)
    ? { minutes }
    : around.fault('utc_offset', 'a field of minutes', minutes.type)
}

function clocksOf({ zone, minutes }: LocalClock, scope: Scope, days: Days): ItemClocks | null {
  if (zone !== undefined) return clocksOn(zone.read(scope), days)
  if (minutes === undefined) return null
  const { numbers, codes } = distinctNumbers(numbersOf(minutes.read(scope), 0), null)
  return { clocks: Array.from(numbers, steadyClock), codes }
}

function steadyClock(minutesAhead: number): ZoneDay {
  const ahead = minutesAhead % MINUTES_PER_DAY
  return { before: ahead, after: ahead, changeMicros: Number.POSITIVE_INFINITY }
}
