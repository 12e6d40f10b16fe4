/** Numbers of any type as doubles in the kernel's memory. */
import { kernel } from './kernel.ts'
import { doublesAt, type Place, placeOf } from './memory.ts'

export function putDoubles(place: Place, numbers: Float64Array | Int32Array | Uint8Array): void {
  const { length } = numbers
  if (numbers instanceof Int32Array) kernel.doublesOfInts(placeOf(numbers), length, place)
  else if (numbers instanceof Float64Array) doublesAt(place, length).set(numbers)
  else kernel.doublesOfFlags(placeOf(numbers), length, place)
}
