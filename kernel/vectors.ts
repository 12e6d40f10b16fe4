/** Four words rotated left, each by so many bits. */
export function rotate(words: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(words, bits), i32x4.shr_u(words, 32 - bits))
}

/** Four words rotated by 16 bits: their halves change places, which takes one instruction. */
export function rotateHalf(words: v128): v128 {
  return v128.shuffle<i8>(words, words, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13)
}

/** Four words rotated left by 24 bits, which is right by a byte. */
export function rotateByte(words: v128): v128 {
  return v128.shuffle<i8>(words, words, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12)
}
