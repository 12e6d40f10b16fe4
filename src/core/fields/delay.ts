import type { Column } from '../column.ts'
import { exp, ln, normalQuantile } from '../random/exact-math.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { dateOfDayNumber, MICROS_PER_DAY } from '../utc-date.ts'
import { emptyInts } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { numbersOf, packTexts } from './values.ts'

/** A moment after another: lognormally many days later, up to `most_days`. */
export function compileDelay(form: FieldOf<'delay'>, around: Surroundings): Made | null {
  const source = around.source(form.after, 'after')
  if (source === null) return null
  if (source.type !== 'timestamp') return around.fault('after', 'a field of type datetime', source.type)
  const type = form.as === 'date' ? 'string' : 'timestamp'
  return {
    type,
    nullable: source.nullable,
    cardinality: form.as === 'date' ? 'low' : 'unique',
    declared: {},
    reach: (scope) => source.read(scope).valid,
    make: (scope) => {
      const before = source.read(scope)
      const micros = numbersOf(before, 0)
      const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
      const centre = ln(form.median_days)
      for (let i = 0; i < micros.length; i++) {
        const days = Math.min(form.most_days, exp(centre + form.sigma * normalQuantile(u[i])))
        micros[i] += Math.floor(days * MICROS_PER_DAY)
      }
      return form.as === 'date'
        ? datesOf(micros, before.valid)
        : { encoding: 'plain', type: 'timestamp', values: micros, valid: before.valid }
    },
  }
}

function datesOf(micros: Float64Array, valid: Uint8Array | null): Column {
  const codeOfDay = new Map<number, number>()
  const codes = emptyInts(micros.length)
  for (let i = 0; i < codes.length; i++) {
    const day = Math.floor(micros[i] / MICROS_PER_DAY)
    let code = codeOfDay.get(day)
    if (code === undefined) {
      code = codeOfDay.size
      codeOfDay.set(day, code)
    }
    codes[i] = code
  }
  const values = packTexts([...codeOfDay.keys()].map(dateOfDayNumber))
  return {
    encoding: 'dictionary',
    type: 'string',
    codes,
    dictionary: { encoding: 'plain', type: 'string', values, valid: null },
    valid,
  }
}
