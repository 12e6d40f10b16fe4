import { kernel } from '../kernel/kernel.ts'
import { changed } from '../kernel/memory.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { numbersOf } from './values.ts'

/** Minute of the local day at which it opens, and for how many it stays open then: at most a day, which is always. */
export interface OpeningHours {
  readonly opensAt: Float64Array
  readonly spans: Float64Array
}

export function compileOpeningHours(
  open: NonNullable<FieldOf<'datetime'>['open']>,
  around: Surroundings,
): ((scope: Scope) => OpeningHours) | null {
  const [from, until] = (['from', 'until'] as const).map((end) => {
    const source = around.source(open[end], `open.${end}`)
    return source === null || ['int32', 'int64'].includes(source.type)
      ? source
      : around.fault(`open.${end}`, 'a field of whole minutes', source.type)
  })
  if (from === null || until === null) return null
  return (scope) => {
    const opensAt = numbersOf(from.read(scope), Number.NaN)
    const spans = numbersOf(until.read(scope), Number.NaN)
    changed(opensAt, (opens) =>
      changed(spans, (closes) => kernel.toOpeningHours(opens, closes, scope.length)),
    )
    return { opensAt, spans }
  }
}
