import type { ZoneDay } from '../lists/zone-offsets.ts'
import type { BinnedDensity } from '../random/density.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { CommonStretches, MINUTES_PER_DAY, microsOf } from './common-stretches.ts'
import { compileHourCurves } from './hour-curve.ts'
import type { Source, Surroundings } from './made.ts'
import { OpenStretches } from './open-stretches.ts'
import { compileOpeningHours, type OpeningHours } from './opening-hours.ts'
import type { Scope } from './scope.ts'
import { numbersOf } from './values.ts'
import { compileZone, RowClocks } from './zone.ts'

/** UTC days that items fall on: one for each, or one for all. */
export type Days = Float64Array | number

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
  const { curves, codesOf } = hourCurves
  const common = curves.map((curve) => new CommonStretches(curve))
  return (scope, u, days) =>
    placeOnDays(u, days, {
      curves,
      common,
      codes: codesOf(scope),
      clocks: local.zone ? new RowClocks(local.zone.read(scope)) : null,
      minutes: local.minutes ? numbersOf(local.minutes.read(scope), 0) : null,
      hours: hoursOf(scope),
    })
}

/** What times of items go by: item i follows curve `codes[i]`. */
interface LocalDays {
  readonly curves: readonly BinnedDensity[]
  readonly common: readonly CommonStretches[]
  readonly codes: Int32Array
  readonly clocks: RowClocks | null
  /** How far local clocks are ahead, where no zone says. */
  readonly minutes: Float64Array | null
  readonly hours: OpeningHours | null
}

// A loop of its own: as part of a closure V8 would compile it with all that is around it.
function placeOnDays(
  u: Float64Array,
  days: Days,
  { curves, common, codes, clocks, minutes, hours }: LocalDays,
): void {
  for (let i = 0; i < u.length; i++) {
    const clock = clocks === null ? null : clocks.offsets(i, typeof days === 'number' ? days : days[i])
    const ahead = clock !== null ? clock.before : minutes !== null ? minutes[i] % MINUTES_PER_DAY : 0
    const opensAt = hours === null ? 0 : hours.opensAt[i]
    const span = hours === null ? MINUTES_PER_DAY : hours.spans[i]
    if (clock !== null && clock.changeMicros < MICROS_PER_DAY) {
      const hours = { opensAt: microsOf(opensAt), span: microsOf(span) }
      u[i] = new OpenStretches(hours, clockSpans(clock), curves[codes[i]]).draw(u[i])
    } else if (span < MINUTES_PER_DAY) {
      u[i] = common[codes[i]].find(ahead, opensAt, span).draw(u[i])
    } else {
      const time = Math.floor(curves[codes[i]].at(u[i]) * MICROS_PER_DAY)
      u[i] = (time - microsOf(ahead) + 2 * MICROS_PER_DAY) % MICROS_PER_DAY
    }
  }
}

const clockSpans = ({ before, after, changeMicros }: ZoneDay) => [
  { start: 0, end: changeMicros, ahead: microsOf(before) },
  { start: changeMicros, end: MICROS_PER_DAY, ahead: microsOf(after) },
]

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
