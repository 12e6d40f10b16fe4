import type { DrawnReal, RealShape } from '../distribution.ts'
import { exp, ln, normalQuantile } from '../random/exact-math.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'
import { atRow, compileParameter, type RowNumbers } from './parameter.ts'

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
      if (multiple !== null) roundToMultiples(values, multiple(scope))
      shiftAndClamp(values, { shift: form.shift, min, max })
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

function multiply(values: Float64Array, factor: number | Float64Array): void {
  if (typeof factor === 'number') for (let i = 0; i < values.length; i++) values[i] *= factor
  else for (let i = 0; i < values.length; i++) values[i] *= factor[i]
}

function shiftAndClamp(
  values: Float64Array,
  { shift, min, max }: { readonly shift: number; readonly min: number; readonly max: number },
): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.min(max, Math.max(min, values[i] + shift))
}

/** Each to a whole number of times its unit, at least one; a unit of 0 leaves it as it is. */
function roundToMultiples(values: Float64Array, units: number | Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const unit = atRow(units, i)
    if (unit !== 0) values[i] = Math.max(1, Math.floor(values[i] / unit + 0.5)) * unit
  }
}

/** Turns uniforms into values, in place. */
type Quantile = (u: Float64Array, scope: Parameters<RowNumbers>[0]) => Float64Array

function compileQuantile(
  form: FieldOf<'float'>,
  around: Surroundings,
  { min, max }: { min: number; max: number },
): Quantile | null {
  if (form.distribution === 'uniform') return (u) => u.map((p) => min + p * (max - min))
  if (form.distribution === 'exponential') {
    const rate = compileParameter(form.rate ?? 1, 'rate', around)
    return (
      rate &&
      ((u, scope) => {
        const lambda = rate(scope)
        for (let i = 0; i < u.length; i++) u[i] = -ln(u[i]) / atRow(lambda, i)
        return u
      })
    )
  }
  const mean = compileParameter(form.mean ?? 0, 'mean', around)
  const stddev = compileParameter(form.stddev ?? 1, 'stddev', around)
  if (mean === null || stddev === null) return null
  const isLog = form.distribution === 'lognormal'
  return (u, scope) => {
    toNormal(u)
    spreadAround(u, mean(scope), stddev(scope))
    if (isLog) toExp(u)
    return u
  }
}

// Loops of their own, because V8 inlines only so much into one function, and boxes what goes through a call.

function toNormal(u: Float64Array): void {
  for (let i = 0; i < u.length; i++) u[i] = normalQuantile(u[i])
}

function spreadAround(
  values: Float64Array,
  centre: number | Float64Array,
  spread: number | Float64Array,
): void {
  for (let i = 0; i < values.length; i++) values[i] = atRow(centre, i) + atRow(spread, i) * values[i]
}

function toExp(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = exp(values[i])
}

const POWERS_OF_TEN = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const

/** Rounds to a whole number of units and divides once, so that each value is the double nearest to its decimal text. */
export function roundTo(values: Float64Array, decimals: number | Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const scale = POWERS_OF_TEN[atRow(decimals, i)]
    const units = Math.floor(values[i] * scale + 0.5)
    values[i] = (units === 0 ? 0 : units) / scale
  }
}
