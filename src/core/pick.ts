import { emptyBytes, emptyDoubles, emptyInts } from './workspace.ts'

/** The entries of an array at some places. One loop for each kind of array: a loop that sees several is slower for all. */

export function pickBytes(bytes: Uint8Array, places: Int32Array): Uint8Array {
  const out = emptyBytes(places.length)
  for (let i = 0; i < out.length; i++) out[i] = bytes[places[i]]
  return out
}

export function pickCodes(codes: Int32Array, places: Int32Array): Int32Array {
  const out = emptyInts(places.length)
  for (let i = 0; i < out.length; i++) out[i] = codes[places[i]]
  return out
}

export function pickNumbers(numbers: Float64Array, places: Int32Array): Float64Array {
  const out = emptyDoubles(places.length)
  for (let i = 0; i < out.length; i++) out[i] = numbers[places[i]]
  return out
}
