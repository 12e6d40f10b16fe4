/** Arrow keeps booleans and validity as bits, lowest first; columns here keep a byte each. */

/** One byte, 0 or 1, per bit of [0, length). */
export function unpackBits(bits: Uint8Array, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  const whole = length >> 3
  for (let i = 0; i < whole; i++) unpackByte(bits[i], flags, 8 * i)
  for (let i = 8 * whole; i < length; i++) flags[i] = (bits[whole] >> (i & 7)) & 1
  return flags
}

function unpackByte(byte: number, flags: Uint8Array, at: number): void {
  flags[at] = byte & 1
  flags[at + 1] = (byte >> 1) & 1
  flags[at + 2] = (byte >> 2) & 1
  flags[at + 3] = (byte >> 3) & 1
  flags[at + 4] = (byte >> 4) & 1
  flags[at + 5] = (byte >> 5) & 1
  flags[at + 6] = (byte >> 6) & 1
  flags[at + 7] = byte >> 7
}
