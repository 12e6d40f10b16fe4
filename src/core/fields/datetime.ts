import { add, multiply, roundDown } from '../arithmetic.ts'
import type { Column } from '../column.ts'
import { BinnedDensity } from '../random/density.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { dayWeight } from '../seasonality.ts'
import { dayNumber, MICROS_PER_DAY } from '../utc-date.ts'
import { compileAfter } from './after.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { compileTimesOfDay } from './time-of-day.ts'
import { packTexts } from './values.ts'

const LONGEST_WINDOW_DAYS = 36_600

/** Days [start, end) that a field's moments fall on. */
interface Window {
  readonly start: number
  readonly end: number
}

/** A moment in a window of days: even, ramping, or by seasonal curves. Whole microseconds since 1970. */
export function compileDatetime(form: FieldOf<'datetime'>, around: Surroundings): Made | null {
  if (faultOfOptions(form, around)) return null
  const window = form.between && { start: dayNumber(form.between[0]), end: dayNumber(form.between[1]) }
  if (window && (window.start >= window.end || window.end - window.start > LONGEST_WINDOW_DAYS))
    return around.fault(
      'between',
      'a first day and a later one, at most a century apart',
      form.between!.join(', '),
    )
  const draw = form.mode === 'seasonal' ? compileSeasonal(form, around, window) : simpleDraw(form)
  const follow = form.after === undefined ? () => {} : compileAfter(form.after, around)
  if (draw === null || follow === null) return null
  const stream = form.stream ?? form.name
  return {
    ...kindOf(form, window !== undefined),
    make: (scope) => {
      const micros = draw(scope, window ?? { start: scope.day, end: scope.day + 1 }, stream)
      follow(scope, micros, stream)
      return present(micros, form.as)
    },
  }
}

/** Whether options contradict each other, which is noted. */
function faultOfOptions(form: FieldOf<'datetime'>, around: Surroundings): boolean {
  const { mode, between } = form
  const note = (at: string, expected: string, found: unknown) => around.fault(at, expected, found) === null
  if ((mode === 'seasonal') !== (form.seasonality !== undefined))
    return note('seasonality', 'curves with mode seasonal, and only then', `mode ${mode}`)
  const curved = (['open', 'zone', 'utc_offset'] as const).find((key) => form[key] !== undefined)
  if (curved !== undefined && mode !== 'seasonal') return note(curved, 'mode seasonal with it', mode)
  if (form.zone !== undefined && form.utc_offset !== undefined)
    return note('utc_offset', 'either zone or utc_offset', 'both')
  if (form.ordered && (around.kind !== 'row' || between !== undefined))
    return note('ordered', 'a time of the day among fields', 'an attribute, or a time between other days')
  if (form.after !== undefined && between !== undefined)
    return note('after', 'a time of the day of the run', 'a time between other days')
  return false
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

/** First the day, by weekday, month and single dates, then the time on it. */
function compileSeasonal(
  form: FieldOf<'datetime'>,
  around: Surroundings,
  window: Window | undefined,
): Draw | null {
  const curves = form.seasonality!
  const length = window ? window.end - window.start : 1
  const weights = window ? Array.from({ length }, (_, i) => dayWeight(curves, window.start + i)) : [1]
  const timesOfDay = compileTimesOfDay(form, around)
  if (!weights.some((weight) => weight > 0))
    return around.fault('seasonality', 'a day with a weight above 0 between the two days', 'none')
  if (timesOfDay === null) return null
  const density = new BinnedDensity(weights)
  return (scope, { start }, stream) => {
    const micros = drawUniform(scope.stream(stream), scope.at, scope.length)
    const days =
      length === 1
        ? start
        : add(roundDown(multiply(density.toPoints(dayDraws(scope, stream)), length)), start)
    timesOfDay(scope, micros, days)
    return add(micros, typeof days === 'number' ? days * MICROS_PER_DAY : multiply(days, MICROS_PER_DAY))
  }
}

const dayDraws = (scope: Scope, stream: string) =>
  drawUniform(scope.stream(`${stream}/day`), scope.at, scope.length)

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
