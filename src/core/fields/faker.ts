// One language: all seventy take longer to load than a command takes to start.
import { faker } from '@faker-js/faker/locale/en'
import type { PlainColumn } from '../column.ts'
import { drawUniform, openStream } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'
import { columnOfScalars, type Scalar, typeOfScalars } from './values.ts'

/** What relative dates of faker are relative to: the pools may not depend on the clock. */
const REFERENCE_DATE = '2026-01-01T00:00:00Z'

/**
 * A value of a pool that a method of @faker-js/faker fills once. The pool depends on the method and its arguments
 * alone, so that two seeds share names but not rows.
 */
export function compileFaker(form: FieldOf<'faker'>, around: Surroundings): Made | null {
  const values = fillPool(form)
  if (typeof values === 'string')
    return around.fault('method', 'a method of @faker-js/faker that gives texts, numbers or booleans', values)
  const type = typeOfScalars(values)
  if (type === null) return around.fault('method', 'a method whose values are all of one kind', form.method)
  const dictionary: PlainColumn = columnOfScalars(type, values)
  return {
    type,
    nullable: false,
    cardinality: 'low',
    declared: {},
    make: (scope) => {
      const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
      const codes = new Int32Array(u.map((p) => Math.floor(p * values.length)))
      return { encoding: 'dictionary', type, codes, dictionary, valid: null }
    },
  }
}

/** The pool, or what is wrong with the method. */
function fillPool({ method, args, pool }: FieldOf<'faker'>): Scalar[] | string {
  faker.seed(openStream(0, ['faker', method, JSON.stringify(args)]).key.k0 >>> 0)
  faker.setDefaultRefDate(REFERENCE_DATE)
  const [moduleName, functionName] = method.split('.')
  const module = (faker as unknown as Record<string, Record<string, unknown> | undefined>)[moduleName]
  const make = module?.[functionName]
  if (typeof make !== 'function') return method
  const values: Scalar[] = []
  for (let i = 0; i < pool; i++) {
    let value: unknown
    try {
      value = make.apply(module, args)
    } catch (error) {
      return `${method}, which threw: ${(error as Error).message}`
    }
    if (value instanceof Date) value = value.toISOString()
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return `${method}, which gave ${value === null ? 'null' : typeof value}`
    values.push(value)
  }
  return values
}
