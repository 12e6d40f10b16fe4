/** Flags: bytes that are 0 or 1, sixteen at a time. Up to fifteen behind the last are read, and written. */
import { flagAt } from '../memory'

const VECTOR = 16

/** 1 where both are. */
export function bothFlags(a: usize, b: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += VECTOR)
    v128.store(out + i, v128.and(v128.load(a + i), v128.load(b + i)))
}

/** 1 where one of them is. Says how many are. */
export function eitherFlags(a: usize, b: usize, count: i32, out: usize): i32 {
  for (let i: usize = 0; i < <usize>count; i += VECTOR)
    v128.store(out + i, v128.or(v128.load(a + i), v128.load(b + i)))
  return countFlags(out, count)
}

/** 1 where it is 0. */
export function invertFlags(flags: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += VECTOR)
    v128.store(out + i, v128.xor(v128.load(flags + i), i8x16.splat(1)))
}

/** How many are 1. */
export function countFlags(flags: usize, count: i32): i32 {
  let sum = 0
  let i = 0
  for (; i + VECTOR <= count; i += VECTOR) sum += popcnt(bitsOf(v128.load(flags + <usize>i)))
  for (; i < count; i++) sum += flagAt(flags, i)
  return sum
}

/** A flag for each bit, lowest first. Whole bytes are read, and up to seven flags more are written. */
export function flagsOfBits(bits: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i += 8) {
    // The product has the byte's eight bits apart, one at the top of each byte.
    const byte = <u64>load<u8>(bits + <usize>(i >> 3))
    const apart = byte * 0x8040201008040201
    store<u64>(out + <usize>i, bswap<u64>((apart >>> 7) & 0x0101010101010101))
  }
}

/** A bit for each of sixteen flags. */
export function bitsOf(flags: v128): i32 {
  return i8x16.bitmask(i8x16.shl(flags, 7))
}

/** 1 where the code is not negative, which stands for none. Says how many are. */
export function flagCodes(codes: usize, count: i32, out: usize): i32 {
  for (let i: usize = 0; i < <usize>count; i += VECTOR) {
    const at = codes + (i << 2)
    const low = i16x8.narrow_i32x4_s(v128.load(at), v128.load(at, 16))
    const high = i16x8.narrow_i32x4_s(v128.load(at, 32), v128.load(at, 48))
    const signs = i8x16.shr_u(i8x16.narrow_i16x8_s(low, high), 7)
    v128.store(out + i, v128.xor(signs, i8x16.splat(1)))
  }
  return countFlags(out, count)
}
