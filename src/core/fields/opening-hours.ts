import type { FieldOf } from '../schema/field-form.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { numbersOf } from './values.ts'

const MINUTES_PER_DAY = 1440

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
    turnToSpans(opensAt, spans)
    return { opensAt, spans }
  }
}

/** Ends become how long it is open: all day where either minute is missing. */
function turnToSpans(opensAt: Float64Array, ends: Float64Array): void {
  for (let i = 0; i < ends.length; i++) {
    const isAlwaysOpen = Number.isNaN(opensAt[i] + ends[i])
    ends[i] = isAlwaysOpen ? MINUTES_PER_DAY : openMinutes(opensAt[i], ends[i])
    opensAt[i] = isAlwaysOpen ? 0 : opensAt[i] % MINUTES_PER_DAY
  }
}

/** A minute `until` that is not after `from` is one of the next day. */
function openMinutes(from: number, until: number): number {
  const minutes = until - from
  if (minutes >= MINUTES_PER_DAY) return MINUTES_PER_DAY
  return minutes > 0 ? minutes : MINUTES_PER_DAY + (minutes % MINUTES_PER_DAY)
}
