import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { dateOfDayNumber } from '../utc-date.ts'
import { emptyInts } from '../workspace.ts'
import type { Made } from './made.ts'

/**
 * The year or month (1–12) of the next expiry of something that is renewed every so many months, at a phase of its own.
 * Never before the month of the run, and the same for one member until it is renewed.
 */
export function compileRenewal(form: FieldOf<'renewal'>): Made {
  const { every_months: cycle, part } = form
  return {
    type: 'int32',
    nullable: false,
    cardinality: 'low',
    declared: part === 'month' ? { min: 1, max: 12 } : {},
    make: (scope) => {
      const [year, month] = dateOfDayNumber(scope.day).split('-').map(Number)
      const now = year * 12 + (month - 1)
      const phases = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
      const values = nextExpiries(phases, { cycle, now, part })
      return { encoding: 'plain', type: 'int32', values, valid: null }
    },
  }
}

interface Renewal {
  /** Months from one to the next. */
  readonly cycle: number
  /** Months since the year 0. */
  readonly now: number
  readonly part: FieldOf<'renewal'>['part']
}

/** @param phases  uniform in (0, 1), one for each member */
function nextExpiries(phases: Float64Array, { cycle, now, part }: Renewal): Int32Array {
  const values = emptyInts(phases.length)
  for (let i = 0; i < values.length; i++) {
    const phase = Math.floor(phases[i] * cycle)
    const expiry = now + ((((phase - now) % cycle) + cycle) % cycle)
    values[i] = part === 'year' ? Math.floor(expiry / 12) : (expiry % 12) + 1
  }
  return values
}
