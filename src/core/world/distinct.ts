import { kernel } from '../kernel/kernel.ts'
import { changed, filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'

/** Some numbers without repetition, and for each item which of them it has. */
export interface Distinct {
  /** In order of first use; at least one. */
  readonly numbers: Float64Array
  readonly codes: Int32Array
}

/** Numbers one by one, those of items without one (`valid[i]` 0) left out; such items share the first. */
export function distinctNumbers(all: Float64Array, valid: Uint8Array | null): Distinct {
  const n = all.length
  let bits = 4
  while (2 ** bits < 2 * n) bits++
  const slots = emptyInts(2 ** bits)
  const numbers = emptyDoubles(Math.max(1, n))
  numbers[0] = 0
  const codes = emptyInts(n)
  let used = 0
  changed(numbers, (numbersPlace) =>
    filled(codes, (codesPlace) =>
      filled(slots, (slotsPlace) => {
        const flags = valid === null ? NOWHERE : placeOf(valid)
        used = kernel.findDistinct(placeOf(all), flags, n, slotsPlace, bits, numbersPlace, codesPlace)
      }),
    ),
  )
  return { numbers: numbers.subarray(0, Math.max(1, used)), codes }
}
