import { BinnedDensity, wrappedNormalWeights } from '../random/density.ts'
import type { HourCurve, Seasonality } from '../schema/time-form.ts'
import { emptyInts } from '../workspace.ts'
import { Keys } from './keys.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey } from './values.ts'

/** Bins of five minutes, fine against any curve that is given by hours. */
const BINS_PER_DAY = 288

/** Item i follows `curves[codes[i]]`. */
export interface HourCurves {
  readonly curves: readonly BinnedDensity[]
  readonly codesOf: (scope: Scope) => Int32Array
}

/** The curve of hours that each row follows: even where none is given, one for all, or one by an earlier field. */
export function compileHourCurves(
  hours: Seasonality['hour_of_day'],
  around: Surroundings,
): HourCurves | null {
  if (hours === undefined || Array.isArray(hours) || !('by' in hours)) {
    const curve = compileCurve(hours, 'seasonality.hour_of_day', around)
    return curve && { curves: [curve], codesOf: (scope) => emptyInts(scope.length).fill(0) }
  }
  const at = 'seasonality.hour_of_day'
  const source = around.source(hours.by, `${at}.by`)
  const keys = Object.keys(hours.values)
  const curves = [
    ...keys.map((key) => compileCurve(hours.values[key], `${at}.values.${key}`, around)),
    compileCurve(hours.default, `${at}.default`, around),
  ]
  if (source === null || !curves.every((curve) => curve !== null)) return null
  const codes = Keys.of(keys)
  return { curves, codesOf: (scope) => codesByKey(source.read(scope), codes, keys.length) }
}

function compileCurve(hours: HourCurve | undefined, at: string, around: Surroundings): BinnedDensity | null {
  const weights =
    hours === undefined
      ? [1]
      : Array.isArray(hours)
        ? hours
        : wrappedNormalWeights(BINS_PER_DAY, { ...hours, period: 24 })
  if (weights.some((weight) => weight > 0)) return new BinnedDensity(weights)
  return around.fault(at, 'a weight above 0, or a sigma of a minute or more', hours)
}
