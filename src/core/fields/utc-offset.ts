import type { FieldOf } from '../schema/field-form.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { emptyInts } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { bothValid, numbersOf } from './values.ts'
import { compileZone, RowClocks } from './zone.ts'

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
      const values = offsetsAt(numbersOf(moments, 0), new RowClocks(zones))
      return { encoding: 'plain', type: 'int32', values, valid: bothValid(zones.valid, moments.valid) }
    },
  }
}

function offsetsAt(micros: Float64Array, clocks: RowClocks): Int32Array {
  const offsets = emptyInts(micros.length)
  for (let i = 0; i < offsets.length; i++) {
    const day = Math.floor(micros[i] / MICROS_PER_DAY)
    const { before, after, changeMicros } = clocks.offsets(i, day)
    offsets[i] = micros[i] - day * MICROS_PER_DAY < changeMicros ? before : after
  }
  return offsets
}
