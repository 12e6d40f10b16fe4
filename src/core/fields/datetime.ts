import type { Column } from '../column.ts'
import { BinnedDensity, wrappedNormalWeights } from '../random/density.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Seasonality } from '../schema/time-form.ts'
import { dateOfDayNumber, dayNumber, MICROS_PER_DAY } from '../utc-date.ts'
import type { Made, Source, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { numbersOf, packTexts } from './values.ts'

const MICROS_PER_MINUTE = 60_000_000
const MINUTES_PER_DAY = 1440
/** Bins of five minutes, fine against any curve that is given by hours. */
const BINS_PER_DAY = 288
const LONGEST_WINDOW_DAYS = 36_600

/** Days [start, end) that a field's moments fall on. */
interface Window {
  readonly start: number
  readonly end: number
}

/** A moment in a window of days: even, ramping, or by seasonal curves. Whole microseconds since 1970. */
export function compileDatetime(form: FieldOf<'datetime'>, around: Surroundings): Made | null {
  if ((form.mode === 'seasonal') !== (form.seasonality !== undefined))
    return around.fault('seasonality', 'curves with mode seasonal, and only then', `mode ${form.mode}`)
  if (form.ordered && (around.kind !== 'row' || form.between !== undefined))
    return around.fault(
      'ordered',
      'a time of the day among fields',
      'an attribute, or a time between other days',
    )
  const window = form.between && { start: dayNumber(form.between[0]), end: dayNumber(form.between[1]) }
  if (window && (window.start >= window.end || window.end - window.start > LONGEST_WINDOW_DAYS))
    return around.fault(
      'between',
      'a first day and a later one, at most a century apart',
      form.between!.join(', '),
    )
  const offset = form.utc_offset === undefined ? null : around.source(form.utc_offset, 'utc_offset')
  if (form.utc_offset !== undefined && offset === null) return null
  if (offset !== null && !['int32', 'int64', 'float64'].includes(offset.type))
    return around.fault('utc_offset', 'a field of minutes', offset.type)
  if (form.mode === 'seasonal' && window && !hasDayWithWeight(form.seasonality!, window))
    return around.fault('seasonality', 'a day with a weight above 0 between the two days', 'none')
  const draw = form.mode === 'seasonal' ? seasonalDraw(form.seasonality!, offset) : simpleDraw(form)
  return {
    ...kindOf(form, window !== undefined),
    make: (scope) => {
      const micros = draw(scope, window ?? { start: scope.day, end: scope.day + 1 }, form.stream ?? form.name)
      if (form.ordered && scope.groupStarts !== null) sortGroups(micros, scope.groupStarts)
      return present(micros, form.as)
    },
  }
}

type Draw = (scope: Scope, window: Window, stream: string) => Float64Array

function kindOf(form: FieldOf<'datetime'>, hasWindow: boolean): Omit<Made, 'make'> {
  const withinDay = !hasWindow && form.as === 'timestamp'
  const common = { nullable: false, declared: { withinDay } } as const
  if (form.as === 'timestamp') return { ...common, type: 'timestamp', cardinality: 'ordered' }
  if (form.as === 'date') return { ...common, type: 'string', cardinality: 'low' }
  return form.as === 'iso'
    ? { ...common, type: 'string', cardinality: 'unique' }
    : { ...common, type: 'int64', cardinality: 'ordered' }
}

function simpleDraw(form: FieldOf<'datetime'>): Draw {
  const share =
    form.mode === 'uniform'
      ? (u: number) => u
      : form.direction === 'up'
        ? (u: number) => Math.sqrt(u)
        : (u: number) => 1 - Math.sqrt(1 - u)
  return (scope, { start, end }, stream) => {
    const span = (end - start) * MICROS_PER_DAY
    const micros = drawUniform(scope.stream(stream), scope.at, scope.length)
    for (let i = 0; i < micros.length; i++)
      micros[i] = start * MICROS_PER_DAY + Math.min(span - 1, Math.floor(share(micros[i]) * span))
    return micros
  }
}

/**
 * First the day, by weekday, month and single dates, then the time on it. With an offset the curve of hours is local:
 * it turns around the clock, while the UTC day stays.
 */
function seasonalDraw(curves: Seasonality, offset: Source | null): Draw {
  const timeOfDay = new BinnedDensity(hourWeights(curves))
  return (scope, window, stream) => {
    const micros = drawUniform(scope.stream(stream), scope.at, scope.length)
    const minutes = offset === null ? null : numbersOf(offset.read(scope), 0)
    const days = drawDays(curves, scope, { window, stream })
    for (let i = 0; i < micros.length; i++) {
      const local = Math.floor(timeOfDay.at(micros[i]) * MICROS_PER_DAY)
      const shift = minutes === null ? 0 : (minutes[i] % MINUTES_PER_DAY) * MICROS_PER_MINUTE
      const time = (local - shift + 2 * MICROS_PER_DAY) % MICROS_PER_DAY
      micros[i] = (days === null ? window.start : days[i]) * MICROS_PER_DAY + time
    }
    return micros
  }
}

function hourWeights({ hour_of_day: hours }: Seasonality): readonly number[] {
  if (hours === undefined) return [1]
  return Array.isArray(hours) ? hours : wrappedNormalWeights(BINS_PER_DAY, { ...hours, period: 24 })
}

/** A day for each item; null where the window is a single day. */
function drawDays(
  curves: Seasonality,
  scope: Scope,
  { window, stream }: { window: Window; stream: string },
): Int32Array | null {
  const days = window.end - window.start
  if (days === 1) return null
  const weights = Array.from({ length: days }, (_, i) => dayWeight(curves, window.start + i))
  const density = new BinnedDensity(weights)
  const u = drawUniform(scope.stream(`${stream}/day`), scope.at, scope.length)
  return new Int32Array(u.map((p) => window.start + Math.floor(density.at(p) * days)))
}

function hasDayWithWeight(curves: Seasonality, { start, end }: Window): boolean {
  for (let day = start; day < end; day++) if (dayWeight(curves, day) > 0) return true
  return false
}

function dayWeight({ day_of_week: week, month, dates }: Seasonality, day: number): number {
  const date = dateOfDayNumber(day)
  const weekday = (day + 3) % 7 // 1970-01-01 was a Thursday; Monday is 0
  const single = dates?.[date] ?? dates?.[date.slice(5)] ?? 1
  return (week?.[weekday] ?? 1) * (month?.[Number(date.slice(5, 7)) - 1] ?? 1) * single
}

/** Puts the times of each group of rows in order. Groups are short: insertion sort. */
function sortGroups(values: Float64Array, starts: Int32Array): void {
  for (let group = 0; group + 1 < starts.length; group++) {
    const start = starts[group]
    const end = starts[group + 1]
    if (end - start > 64) {
      values.subarray(start, end).sort()
      continue
    }
    for (let i = start + 1; i < end; i++) {
      const value = values[i]
      let j = i - 1
      while (j >= start && values[j] > value) values[j + 1] = values[j--]
      values[j + 1] = value
    }
  }
}

function present(micros: Float64Array, as: FieldOf<'datetime'>['as']): Column {
  if (as === 'timestamp') return { encoding: 'plain', type: 'timestamp', values: micros, valid: null }
  if (as === 'epoch_seconds' || as === 'epoch_millis') {
    const unit = as === 'epoch_seconds' ? 1e6 : 1e3
    return { encoding: 'plain', type: 'int64', values: micros.map((m) => Math.floor(m / unit)), valid: null }
  }
  const text = (m: number) => {
    const iso = new Date(Math.floor(m / 1000)).toISOString()
    return as === 'date' ? iso.slice(0, 10) : `${iso.slice(0, -1)}${String(m % 1000).padStart(3, '0')}Z`
  }
  return { encoding: 'plain', type: 'string', values: packTexts(Array.from(micros, text)), valid: null }
}
