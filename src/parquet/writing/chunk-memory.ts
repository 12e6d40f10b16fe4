/** Memory of the kernel in which a column chunk is made. One is in the making at a time. */
import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, doublesAt, intsAt, NOWHERE, type Place, placeOf } from '../../core/kernel/memory.ts'

/** Bytes of the memory. */
const MAX_BYTES = 2 ** 30

/** There is no room in the kernel for all values of a column chunk. */
export class FullKernelError extends Error {
  override name = 'FullKernelError'
}

/** Where so many bytes are, which may hold anything. @throws FullKernelError */
export function take(bytes: number): Place {
  const place = bytes < MAX_BYTES ? kernel.take(bytes) : NOWHERE
  if (place === NOWHERE) throw new FullKernelError(`expected less than 1 GiB, found ${bytes} bytes more`)
  return place
}

export function putBytes(bytes: Uint8Array): Place {
  const place = take(bytes.length)
  bytesAt(place, bytes.length).set(bytes)
  return place
}

export function putInts(ints: Int32Array): Place {
  const place = take(4 * ints.length)
  intsAt(place, ints.length).set(ints)
  return place
}

type Numbers = Float64Array | Int32Array | Uint8Array

/** Numbers of any type, as doubles. */
export function putDoubles(numbers: Numbers): Place {
  const place = take(8 * numbers.length)
  putNumbers(place, numbers)
  return place
}

/** The same where there is room for them. */
export function putNumbers(place: Place, numbers: Numbers): void {
  if (numbers instanceof Int32Array) kernel.doublesOfInts(placeOf(numbers), numbers.length, place)
  else doublesAt(place, numbers.length).set(numbers)
}
