/** Hashes of doubles, which are messages of eight bytes. */
import { avalanche, scramble1, scramble2, splat } from './vectors'

/** The NaN that stands for all of them. */
const NAN_BITS: i64 = 0x7ff8000000000000
const BYTES: i32 = 8

/**
 * Makes -0 to 0 and every NaN to one where they are, and puts the first two words of each double's hash. Up to three
 * doubles behind the last are written over, and as many words.
 */
export function hashDoubles(doubles: usize, count: i32, first: usize, second: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) {
    const a = unify(doubles + 2 * i)
    const b = unify(doubles + 2 * i + 16)
    hash(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7), first + i, second + i)
  }
}

/** Two doubles. */
function unify(at: usize): v128 {
  // Adding 0 makes -0 to 0.
  const doubles = f64x2.add(v128.load(at), f64x2.splat(0))
  const unified = v128.bitselect(doubles, i64x2.splat(NAN_BITS), f64x2.eq(doubles, doubles))
  v128.store(at, unified)
  return unified
}

/** Finishes the states (scramble1(low), scramble2(high), 0, 0). */
function hash(low: v128, high: v128, first: usize, second: usize): void {
  const length = splat(BYTES)
  const h2 = v128.xor(scramble2(high), length)
  const sum = i32x4.add(i32x4.add(v128.xor(scramble1(low), length), h2), splat(2 * BYTES))
  const b = avalanche(i32x4.add(h2, sum))
  const c = avalanche(i32x4.add(length, sum))
  const h1 = i32x4.add(i32x4.add(avalanche(sum), b), i32x4.add(c, c))
  v128.store(first, h1)
  v128.store(second, i32x4.add(b, h1))
}
