/**
 * Coordinates at which things draw: a row at (its entity; the day, with its place among the entity's rows of the day in
 * the low 16 bits), a member at the two words of its number.
 */
import { kernel } from './kernel/kernel.ts'
import { filled, type Place, placeOf } from './kernel/memory.ts'
import type { Coordinates } from './random/stream.ts'
import { emptyInts } from './workspace.ts'

/** Rows of one entity and day: 16 bits of coordinates. */
export const PLACES = 65_536

/** @param ordinals  for each row which of the entities it belongs to */
export const rowCoordinates = (
  day: number,
  {
    entities,
    ordinals,
    places,
  }: { readonly entities: Float64Array; readonly ordinals: Int32Array; readonly places: Int32Array },
): Coordinates =>
  coordinates(places.length, (first, second) =>
    kernel.rowCoordinates(
      placeOf(entities),
      placeOf(ordinals),
      placeOf(places),
      day * PLACES,
      places.length,
      first,
      second,
    ),
  )

/** @param numbers  whole, not negative, below 2^53 */
export const memberCoordinates = (numbers: Float64Array): Coordinates =>
  coordinates(numbers.length, (first, second) =>
    kernel.memberCoordinates(placeOf(numbers), numbers.length, first, second),
  )

/** The two words of n items, once a loop has filled them. */
export function coordinates(n: number, fill: (first: Place, second: Place) => void): Coordinates {
  const [first, second] = [emptyInts(n), emptyInts(n)]
  filled(first, (firstPlace) => filled(second, (secondPlace) => fill(firstPlace, secondPlace)))
  return [first, second]
}
