import {
  add,
  clamp,
  divide,
  multiply,
  roundTo,
  roundToMultiples,
  toExp,
  toLn,
  toNormal,
} from '../arithmetic.ts'
import type { DrawnReal, RealShape } from '../distribution.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'
import { compileParameter, ofAll, type RowNumbers } from './parameter.ts'

const USED_BY = {
  uniform: [],
  normal: ['mean', 'stddev'],
  lognormal: ['mean', 'stddev'],
  exponential: ['rate'],
} as const

/** A real number of a declared distribution, scaled, clamped to [min, max], rounded half up to the declared decimals. */
export function compileFloat(form: FieldOf<'float'>, around: Surroundings): Made | null {
  for (const key of ['mean', 'stddev', 'rate'] as const)
    if (form[key] !== undefined && !(USED_BY[form.distribution] as readonly string[]).includes(key))
      return around.fault(key, `no such parameter for ${form.distribution}`, JSON.stringify(form[key]))
  const uniform = form.distribution === 'uniform'
  const min = form.min ?? (uniform ? 0 : Number.NEGATIVE_INFINITY)
  const max = form.max ?? (uniform ? 1 : Number.POSITIVE_INFINITY)
  if (min > max) return around.fault('max', `at least min (${min})`, max)
  const quantile = compileQuantile(form, around, { min, max })
  const decimals = form.decimals === undefined ? null : compileParameter(form.decimals, 'decimals', around)
  const multiple = form.multiple === undefined ? null : compileParameter(form.multiple, 'multiple', around)
  const factors = [form.scale ?? []].flat().map((factor, i) => compileParameter(factor, `scale.${i}`, around))
  if (quantile === null || factors.includes(null)) return null
  if (
    (form.decimals !== undefined && decimals === null) ||
    (form.multiple !== undefined && multiple === null)
  )
    return null
  return {
    type: 'float64',
    nullable: false,
    cardinality: form.decimals === undefined ? 'unique' : 'recurring',
    declared: {
      min: Number.isFinite(min) ? min : null,
      max: Number.isFinite(max) ? max : null,
      distribution: distributionOf(form, { min, max }),
    },
    make: (scope) => {
      const values = quantile(
        drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length),
        scope,
      )
      for (const factor of factors) multiply(values, factor!(scope))
      if (multiple !== null) roundToMultiples(values, ofAll(multiple(scope), values.length))
      add(values, form.shift)
      clamp(values, min, max)
      if (decimals !== null) roundTo(values, decimals(scope))
      return { encoding: 'plain', type: 'float64', values, valid: null }
    },
  }
}

/** Null when something but the draw has a say in the value, or the draw has none. */
function distributionOf(
  form: FieldOf<'float'>,
  { min, max }: { min: number; max: number },
): DrawnReal | null {
  const { scale = 1, shift, decimals = null, multiple } = form
  const factors = [scale].flat()
  const shape = shapeOf(form, { min, max })
  if (shape === null || multiple !== undefined || !factors.every((factor) => typeof factor === 'number'))
    return null
  if (typeof decimals !== 'number' && decimals !== null) return null
  const factor = factors.reduce((product, one) => product * one, 1)
  return factor > 0 ? { kind: 'real', shape, factor, shift, min, max, decimals } : null
}

/** Null when a parameter varies by row, or leaves no room for chance. */
function shapeOf(form: FieldOf<'float'>, { min, max }: { min: number; max: number }): RealShape | null {
  const { distribution, mean = 0, stddev = 1, rate = 1 } = form
  if (distribution === 'uniform') return min < max ? { kind: 'uniform', from: min, to: max } : null
  if (distribution === 'exponential') return typeof rate === 'number' ? { kind: 'exponential', rate } : null
  if (typeof mean !== 'number' || typeof stddev !== 'number' || stddev === 0) return null
  return { kind: distribution, mean, stddev }
}

/** Turns uniforms into values, in place. */
type Quantile = (u: Float64Array, scope: Parameters<RowNumbers>[0]) => Float64Array

function compileQuantile(
  form: FieldOf<'float'>,
  around: Surroundings,
  { min, max }: { min: number; max: number },
): Quantile | null {
  if (form.distribution === 'uniform') return (u) => add(multiply(u, max - min), min)
  if (form.distribution === 'exponential') {
    const rate = compileParameter(form.rate ?? 1, 'rate', around)
    return rate && ((u, scope) => divide(multiply(toLn(u), -1), rate(scope)))
  }
  const mean = compileParameter(form.mean ?? 0, 'mean', around)
  const stddev = compileParameter(form.stddev ?? 1, 'stddev', around)
  if (mean === null || stddev === null) return null
  const isLog = form.distribution === 'lognormal'
  return (u, scope) => {
    const values = add(multiply(toNormal(u), stddev(scope)), mean(scope))
    return isLog ? toExp(values) : values
  }
}
