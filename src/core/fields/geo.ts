import { add, clamp, multiply, roundTo } from '../arithmetic.ts'
import { asTable } from '../kernel/memory.ts'
import { pickNumbers } from '../pick.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { Keys } from './keys.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey, notNegative, numbersOf, presentCodes } from './values.ts'

const LIMIT_DEGREES = { latitude: 90, longitude: 180 } as const

const WAYS = ['box', 'centroid', 'near'] as const

/** One coordinate: even within a box, around a centroid that a table gives, or around an earlier coordinate. */
export function compileGeo(form: FieldOf<'geo'>, around: Surroundings): Made | null {
  const given = WAYS.filter((way) => form[way] !== undefined)
  if (given.length !== 1)
    return around.fault('box', `exactly one of ${WAYS.join(', ')}`, given.join(', ') || 'none')
  const limit = LIMIT_DEGREES[form.axis]
  const centre = PLACED[given[0]](form, around)
  if (centre === null) return null
  return {
    type: 'float64',
    nullable: centre.nullable,
    cardinality: 'unique',
    declared: crosses(centre, limit) ? { min: -limit, max: limit } : { min: centre.min, max: centre.max },
    make: (scope) => {
      const values = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
      const valid = centre.place(values, scope)
      if (form.axis === 'longitude') wrapLongitudes(values)
      roundTo(clamp(values, -limit, limit), form.decimals)
      return { encoding: 'plain', type: 'float64', values, valid }
    },
  }
}

/** Turns uniforms into degrees in place; returns which are known (null: all). */
interface Placement {
  readonly min: number
  readonly max: number
  readonly nullable: boolean
  readonly place: (u: Float64Array, scope: Scope) => Uint8Array | null
}

const crosses = ({ min, max }: Placement, limit: number) => min < -limit || max > limit

function boxOf(form: FieldOf<'geo'>, around: Surroundings): Placement | null {
  const [south, west, north, east] = form.box!
  const [min, max] = form.axis === 'latitude' ? [south, north] : [west, east]
  const limit = LIMIT_DEGREES[form.axis]
  if (min > max || min < -limit || max > limit)
    return around.fault('box', `[south, west, north, east] in degrees`, form.box!.join(', '))
  return {
    min,
    max,
    nullable: false,
    place: (u) => {
      add(multiply(u, max - min), min)
      return null
    },
  }
}

function centroidOf(form: FieldOf<'geo'>, around: Surroundings): Placement | null {
  const { table: tableName, key, jitter } = form.centroid!
  const table = around.table(tableName, 'centroid.table')
  const source = around.source(key, 'centroid.key')
  if (table === null || source === null) return null
  const names = Object.keys(table)
  const centres = asTable(Float64Array.from(names, (name) => Number(table[name][form.axis])))
  if (centres.some(Number.isNaN))
    return around.fault('centroid.table', `a table with a column ${form.axis} of degrees`, tableName)
  const keys = Keys.of(names)
  return {
    min: Math.min(...centres) - jitter,
    max: Math.max(...centres) + jitter,
    nullable: true,
    place: (u, scope) => {
      const codes = codesByKey(source.read(scope), keys, -1)
      const valid = notNegative(codes)
      add(toJitter(u, jitter), pickNumbers(centres, presentCodes(codes, valid)))
      return valid
    },
  }
}

function nearOf(form: FieldOf<'geo'>, around: Surroundings): Placement | null {
  const { field, jitter } = form.near!
  const source = around.source(field, 'near.field')
  if (source === null) return null
  if (source.type !== 'float64') return around.fault('near.field', 'a coordinate', source.type)
  const { min, max } = source.declared
  const limit = LIMIT_DEGREES[form.axis]
  return {
    min: (min ?? -limit) - jitter,
    max: (max ?? limit) + jitter,
    nullable: source.nullable,
    place: (u, scope) => {
      const centres = source.read(scope)
      add(toJitter(u, jitter), numbersOf(centres, 0))
      return centres.valid
    },
  }
}

/** Turns uniforms into numbers within ± jitter, in place. */
const toJitter = (u: Float64Array, jitter: number) => multiply(add(multiply(u, 2), -1), jitter)

const PLACED = { box: boxOf, centroid: centroidOf, near: nearOf } as const

/** A place just across the date line is on its other side. */
function wrapLongitudes(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] > 180) values[i] -= 360
    else if (values[i] < -180) values[i] += 360
  }
}
