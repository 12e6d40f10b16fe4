import type { Column } from '../column.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { bothValid, numbersOf } from './values.ts'
import { clocksOn, compileZone } from './zone.ts'

/** Minutes that the clocks of a zone are ahead of UTC at a moment; null where either is. */
export function compileUtcOffset(form: FieldOf<'utc_offset'>, around: Surroundings): Made | null {
  const zone = compileZone(form.zone, around)
  const at = around.source(form.at, 'at')
  if (zone === null || at === null) return null
  if (at.type !== 'timestamp') return around.fault('at', 'a field of timestamps', at.type)
  return {
    type: 'int32',
    nullable: zone.nullable || at.nullable,
    cardinality: 'low',
    // From the west of the date line to Kiritimati.
    declared: { min: -720, max: 840 },
    make: (scope) => {
      const zones = zone.read(scope)
      const moments = at.read(scope)
      const values = offsetsAt(numbersOf(moments, 0), zones)
      return { encoding: 'plain', type: 'int32', values, valid: bothValid(zones.valid, moments.valid) }
    },
  }
}

function offsetsAt(micros: Float64Array, zones: Column): Int32Array {
  const n = micros.length
  const days = filled(emptyDoubles(n), (out) => kernel.daysOf(placeOf(micros), n, out))
  const { clocks, codes, days: daysOfClocks } = clocksOn(zones, days)
  return filled(emptyInts(n), (out) =>
    kernel.offsetsAt(
      placeOf(micros),
      n,
      placeOf(codes),
      placeOf(Int32Array.from(clocks, ({ before }) => before)),
      placeOf(Int32Array.from(clocks, ({ after }) => after)),
      placeOf(
        Float64Array.from(clocks, ({ changeMicros }, i) => daysOfClocks[i] * MICROS_PER_DAY + changeMicros),
      ),
      out,
    ),
  )
}
