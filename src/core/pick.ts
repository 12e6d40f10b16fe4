/** The entries of an array at some places, or of two arrays by flags. */
import type { Allocator } from './allocator.ts'
import type { Utf8 } from './column.ts'
import { kernel } from './kernel/kernel.ts'
import { filled, NOWHERE, placeOf, withScratch } from './kernel/memory.ts'
import { emptyBytes, emptyDoubles, emptyInts } from './workspace.ts'

export const WORKSPACE: Allocator = { bytes: emptyBytes, ints: emptyInts, doubles: emptyDoubles }

export const pickBytes = (bytes: Uint8Array, places: Int32Array, to = WORKSPACE): Uint8Array =>
  filled(to.bytes(places.length), (out) =>
    kernel.pickFlags(placeOf(bytes), placeOf(places), places.length, out),
  )

export const pickCodes = (codes: Int32Array, places: Int32Array, to = WORKSPACE): Int32Array =>
  filled(to.ints(places.length), (out) =>
    kernel.pickInts(placeOf(codes), placeOf(places), places.length, out),
  )

export const pickNumbers = (numbers: Float64Array, places: Int32Array, to = WORKSPACE): Float64Array =>
  filled(to.doubles(places.length), (out) =>
    kernel.pickDoubles(placeOf(numbers), placeOf(places), places.length, out),
  )

export function pick<T extends Uint8Array | Int32Array | Float64Array>(
  values: T,
  places: Int32Array,
  to = WORKSPACE,
): T {
  if (values instanceof Float64Array) return pickNumbers(values, places, to) as T
  if (values instanceof Int32Array) return pickCodes(values, places, to) as T
  return pickBytes(values, places, to) as T
}

/** The texts at some places, end to end; one that is not `valid` is empty. */
export function gatherTexts(
  { bytes, offsets }: Utf8,
  places: Int32Array,
  valid: Uint8Array | null = null,
  to = WORKSPACE,
): Utf8 {
  const n = places.length
  return withScratch(() => {
    const flags = valid === null ? NOWHERE : placeOf(valid)
    const starts = filled(to.ints(n + 1), (out) =>
      kernel.measureTexts(placeOf(offsets), placeOf(places), flags, n, out),
    )
    const gathered = filled(to.bytes(starts[n]), (out) =>
      kernel.gatherTexts(placeOf(bytes), placeOf(offsets), placeOf(places), n, placeOf(starts), out),
    )
    return { bytes: gathered, offsets: starts }
  })
}

/** Where the flag is 1 the first number, else the second. */
export const chooseNumbers = (flags: Uint8Array, first: Float64Array, second: Float64Array): Float64Array =>
  filled(emptyDoubles(flags.length), (out) =>
    kernel.chooseDoubles(placeOf(flags), placeOf(first), placeOf(second), flags.length, out),
  )
