/** Who gives arrays that may hold anything. */
export interface Allocator {
  bytes(n: number): Uint8Array<ArrayBuffer>
  ints(n: number): Int32Array<ArrayBuffer>
  doubles(n: number): Float64Array<ArrayBuffer>
}

type Movable = Uint8Array | Int32Array | Float64Array

/** A copy of the array elsewhere. */
export function copyTo<A extends Movable>(to: Allocator, array: A): A {
  const { length } = array
  const copy =
    array instanceof Float64Array
      ? to.doubles(length)
      : array instanceof Int32Array
        ? to.ints(length)
        : to.bytes(length)
  copy.set(array)
  return copy as A
}

/** Memory of one's own. */
export const OWN_MEMORY: Allocator = {
  bytes: (n) => new Uint8Array(n),
  ints: (n) => new Int32Array(n),
  doubles: (n) => new Float64Array(n),
}
