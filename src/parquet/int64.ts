/**
 * Arrow's 64-bit integers as doubles: a BigInt per row would cost more than the encoding. Words are in little-endian order, as
 * WebAssembly and every platform of Node have them.
 */
import { OWN_MEMORY } from '../core/allocator.ts'
import { kernel } from '../core/kernel/kernel.ts'
import { filled, placeOf } from '../core/kernel/memory.ts'

const WORD = 2 ** 32

/** The nearest double of each integer: exact within ±2^53. */
export function int64ToDoubles(values: BigInt64Array | BigUint64Array, to = OWN_MEMORY): Float64Array {
  const { buffer, byteOffset, length } = values
  // As their bits, which nothing changes.
  const longs = new Float64Array(buffer, byteOffset, length)
  return filled(to.doubles(length), (out) =>
    kernel.doublesOfLongs(placeOf(longs), length, values instanceof BigInt64Array ? 1 : 0, out),
  )
}

const wordsOf = (values: BigInt64Array) =>
  new Uint32Array(values.buffer, values.byteOffset, values.length * 2)

/** Each integer divided by a positive whole number below 2^20, rounded down; exact where the quotient is within ±2^53. */
export function divideInt64(values: BigInt64Array, divisor: number): Float64Array<ArrayBuffer> {
  const low = wordsOf(values)
  const high = new Int32Array(low.buffer, low.byteOffset, low.length)
  const quotients = new Float64Array(values.length)
  for (let i = 0; i < quotients.length; i++) {
    // Long division in base 2^32: the nanoseconds of today are beyond 2^53, so one division of doubles would round.
    const quotient = Math.floor(high[2 * i + 1] / divisor)
    const remainder = high[2 * i + 1] - quotient * divisor
    quotients[i] = quotient * WORD + Math.floor((remainder * WORD + low[2 * i]) / divisor)
  }
  return quotients
}

/** Two's-complement integers of `width` 32-bit words each, lowest first, divided by 10^scale. */
export function decimalsToDoubles(
  words: Uint32Array,
  width: number,
  scale: number,
): Float64Array<ArrayBuffer> {
  const signed = new Int32Array(words.buffer, words.byteOffset, words.length)
  const doubles = new Float64Array(words.length / width)
  for (let i = 0; i < doubles.length; i++) {
    const top = (i + 1) * width - 1
    let value = signed[top]
    for (let w = top - 1; w >= i * width; w--) value = value * WORD + words[w]
    doubles[i] = value / 10 ** scale
  }
  return doubles
}
