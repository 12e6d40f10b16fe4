import { kernel } from '../kernel/kernel.ts'
import { changed, placeOf } from '../kernel/memory.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { numbersOf } from './values.ts'

const MICROS_PER_MINUTE = 60_000_000

/**
 * Moves the times of rows that follow an earlier moment to within so many minutes after it, evenly, and still within
 * the day of the run; other rows stay.
 */
export function compileAfter(
  { moment, minutes }: NonNullable<FieldOf<'datetime'>['after']>,
  around: Surroundings,
): ((scope: Scope, micros: Float64Array, stream: string) => void) | null {
  const source = around.source(moment, 'after.moment')
  if (source === null) return null
  if (source.type !== 'timestamp') return around.fault('after.moment', 'a field of timestamps', source.type)
  const most = Math.floor(minutes * MICROS_PER_MINUTE)
  return (scope, micros, stream) => {
    const column = source.read(scope)
    if (column.valid !== null && !column.valid.includes(1)) return
    const moments = numbersOf(column, Number.NaN)
    const u = drawUniform(scope.stream(`${stream}/after`), scope.at, scope.length)
    const midnight = scope.day * MICROS_PER_DAY
    changed(micros, (out) =>
      kernel.followMoments(out, placeOf(moments), placeOf(u), micros.length, midnight, most),
    )
  }
}
