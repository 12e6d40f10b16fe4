/**
 * Threefry-2x32 with 13 rounds, four blocks at a time. Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC 2011, section 4.2 and table 2.
 */
import { rotate, rotateByte, rotateHalf } from '../vectors'

/** Parity constant of the Skein key schedule, low 32 bits. */
const PARITY = 0x1bd11bda
const VECTOR_BYTES: usize = 16

/**
 * Encrypts blocks, whose first words lie from `first` on and the second ones from `second` on, to others. Each round adds,
 * rotates and xors; after every four a word of the key is added. Up to three blocks more are read, and written.
 */
export function encryptBlocks(
  k0: i32,
  k1: i32,
  first: usize,
  second: usize,
  count: i32,
  toFirst: usize,
  toSecond: usize,
): void {
  const k2 = PARITY ^ k0 ^ k1
  const key0 = i32x4.splat(k0)
  const key1 = i32x4.splat(k1)
  const key2 = i32x4.splat(k2)
  const key2Plus1 = i32x4.splat(k2 + 1)
  const key0Plus2 = i32x4.splat(k0 + 2)
  const key1Plus3 = i32x4.splat(k1 + 3)
  for (let i: usize = 0; i < (<usize>count) << 2; i += VECTOR_BYTES) {
    let x = i32x4.add(v128.load(first + i), key0)
    let y = i32x4.add(v128.load(second + i), key1)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 13), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 15), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 26), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 6), x)
    x = i32x4.add(x, key1)
    y = i32x4.add(y, key2Plus1)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 17), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 29), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotateHalf(y), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotateByte(y), x)
    x = i32x4.add(x, key2)
    y = i32x4.add(y, key0Plus2)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 13), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 15), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 26), x)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 6), x)
    x = i32x4.add(x, key0)
    y = i32x4.add(y, key1Plus3)
    x = i32x4.add(x, y)
    y = v128.xor(rotate(y, 17), x)
    v128.store(toFirst + i, x)
    v128.store(toSecond + i, y)
  }
}
