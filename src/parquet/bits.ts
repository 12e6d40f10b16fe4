/** Arrow keeps booleans and validity as bits, lowest first; columns here keep a byte each. */

/** One bit per byte of `flags` (zero or not). */
export function packBits(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array((flags.length + 7) >> 3)
  for (let i = 0; i < flags.length; i++) if (flags[i] !== 0) bits[i >> 3] |= 1 << (i & 7)
  return bits
}

/** One byte, 0 or 1, per bit of [0, length). */
export function unpackBits(bits: Uint8Array, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  for (let i = 0; i < length; i++) flags[i] = (bits[i >> 3] >> (i & 7)) & 1
  return flags
}
