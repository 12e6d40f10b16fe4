import type { ByteSink } from './byte-sink.ts'

/** Bits that hold all whole numbers in [0, max]. */
export const bitWidth = (max: number): number => 32 - Math.clz32(max)

/**
 * Appends the lowest `width` bits, 1 to 32, of the values [start, end), lowest first and end to end. What the last byte
 * has room for is 0.
 */
export function appendPacked(
  sink: ByteSink,
  values: Int32Array,
  start: number,
  end: number,
  width: number,
): void {
  sink.reserve(Math.ceil(((end - start) * width) / 8))
  const { bytes, words } = sink
  let to = sink.length
  let bits = 0
  let held = 0
  for (let i = start; i < end; i++) {
    const value = values[i]
    bits |= value << held
    held += width
    if (held >= 32) {
      words.setInt32(to, bits, true)
      to += 4
      held -= 32
      // A shift by 32 would be one by 0.
      bits = held === 0 ? 0 : value >>> (width - held)
    }
  }
  for (; held > 0; held -= 8) {
    bytes[to++] = bits
    bits >>>= 8
  }
  sink.length = to
}
