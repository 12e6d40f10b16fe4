/**
 * Coordinates at which things draw: a row at (its entity; the day, with its place among the entity's rows of the day in
 * the low 16 bits), a member at the two words of its number. Loops of their own: what surrounds them stays small to compile.
 */
import type { Coordinates } from './random/stream.ts'
import { emptyInts } from './workspace.ts'

const TWO_POW_32 = 2 ** 32

/** Rows of one entity and day: 16 bits of coordinates. */
export const PLACES = 65_536

/** @param ordinals  for each row which of the entities it belongs to */
export function rowCoordinates(
  day: number,
  {
    entities,
    ordinals,
    places,
  }: { readonly entities: Float64Array; readonly ordinals: Int32Array; readonly places: Int32Array },
): Coordinates {
  const first = emptyInts(places.length)
  const second = emptyInts(places.length)
  const dayBits = day * PLACES
  for (let i = 0; i < first.length; i++) {
    first[i] = entities[ordinals[i]]
    second[i] = dayBits + places[i]
  }
  return [first, second]
}

/** @param numbers  whole, not negative, below 2^53 */
export function memberCoordinates(numbers: Float64Array): Coordinates {
  const first = emptyInts(numbers.length)
  const second = emptyInts(numbers.length)
  for (let i = 0; i < first.length; i++) {
    first[i] = numbers[i] | 0 // the low 32 bits, whatever their sign
    second[i] = numbers[i] / TWO_POW_32
  }
  return [first, second]
}
