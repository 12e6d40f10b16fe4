import type { ZoneDay } from '../lists/zone-offsets.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { compileHourCurves } from './hour-curve.ts'
import type { Source, Surroundings } from './made.ts'
import { OpenStretches } from './open-stretches.ts'
import { compileOpeningHours } from './opening-hours.ts'
import type { Scope } from './scope.ts'
import { numbersOf } from './values.ts'
import { compileZone, RowClocks } from './zone.ts'

const MICROS_PER_MINUTE = 60_000_000
const MINUTES_PER_DAY = 1440

/** UTC days that items fall on: one for each, or one for all. */
export type Days = Float64Array | number

/** Turns uniforms into µs after the start of each item's UTC day, in place. */
export type TimesOfDay = (scope: Scope, u: Float64Array, days: Days) => void

/**
 * Times by the curve of hours. The curve and opening hours are those of local clocks, while the UTC day stays: what is
 * local turns around the clock. On a day of change each moment counts by the offset that holds then.
 */
export function compileTimesOfDay(form: FieldOf<'datetime'>, around: Surroundings): TimesOfDay | null {
  const curvesOf = compileHourCurves(form.seasonality!.hour_of_day, around)
  const local = compileLocalClock(form, around)
  const hoursOf = form.open === undefined ? () => null : compileOpeningHours(form.open, around)
  if (curvesOf === null || local === null || hoursOf === null) return null
  return (scope, u, days) => {
    const { curves, codes } = curvesOf(scope)
    const clocks = local.zone ? new RowClocks(local.zone.read(scope)) : null
    const minutes = local.minutes ? numbersOf(local.minutes.read(scope), 0) : null
    const hours = hoursOf(scope)
    const known = new Map<number, OpenStretches>()
    for (let i = 0; i < u.length; i++) {
      const which = codes === null ? 0 : codes[i]
      const curve = curves[which]
      const clock = clocks === null ? null : clocks.offsets(i, typeof days === 'number' ? days : days[i])
      const ahead = clock !== null ? clock.before : minutes !== null ? minutes[i] % MINUTES_PER_DAY : 0
      const changes = clock !== null && clock.changeMicros < MICROS_PER_DAY
      if (!changes && (hours === null || hours.spans[i] === MINUTES_PER_DAY)) {
        const time = Math.floor(curve.at(u[i]) * MICROS_PER_DAY)
        u[i] = (time - microsOf(ahead) + 2 * MICROS_PER_DAY) % MICROS_PER_DAY
        continue
      }
      const opens = hours === null ? 0 : hours.opensAt[i]
      const span = hours === null ? MINUTES_PER_DAY : hours.spans[i]
      if (changes) {
        u[i] = new OpenStretches(openHours(opens, span), clockSpans(clock), curve).draw(u[i])
        continue
      }
      // Places with the same hours and clocks share their stretches.
      const key =
        ((which * 2 * MINUTES_PER_DAY + ahead + MINUTES_PER_DAY) * MINUTES_PER_DAY + opens) * 1441 + span
      let stretches = known.get(key)
      if (stretches === undefined) {
        const wholeDay = { start: 0, end: MICROS_PER_DAY, ahead: microsOf(ahead) }
        stretches = new OpenStretches(openHours(opens, span), [wholeDay], curve)
        known.set(key, stretches)
      }
      u[i] = stretches.draw(u[i])
    }
  }
}

const openHours = (opens: number, span: number) => ({ opensAt: microsOf(opens), span: microsOf(span) })

const clockSpans = ({ before, after, changeMicros }: ZoneDay) => [
  { start: 0, end: changeMicros, ahead: microsOf(before) },
  { start: changeMicros, end: MICROS_PER_DAY, ahead: microsOf(after) },
]

/** Minutes in whole µs. */
const microsOf = (minutes: number) => Math.round(minutes * MICROS_PER_MINUTE)

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
