/**
 * Steps of MurmurHash3_x86_128 (Austin Appleby, public domain), for four messages at a time:
 * https://github.com/aappleby/smhasher, MurmurHash3.cpp.
 */
import { rotate } from '../vectors'
import { C1, C2, C3, C4 } from './constants'

export function splat(word: i32): v128 {
  return i32x4.splat(word)
}

function multiply(words: v128, by: i32): v128 {
  return i32x4.mul(words, i32x4.splat(by))
}

export function scramble1(words: v128): v128 {
  return multiply(rotate(multiply(words, C1), 15), C2)
}

export function scramble2(words: v128): v128 {
  return multiply(rotate(multiply(words, C2), 16), C3)
}

export function scramble3(words: v128): v128 {
  return multiply(rotate(multiply(words, C3), 17), C4)
}

export function scramble4(words: v128): v128 {
  return multiply(rotate(multiply(words, C4), 18), C1)
}

/** Spreads the bits of words evenly over others, one to one. */
export function avalanche(words: v128): v128 {
  let h = v128.xor(words, i32x4.shr_u(words, 16))
  h = multiply(h, 0x85ebca6b)
  h = v128.xor(h, i32x4.shr_u(h, 13))
  h = multiply(h, 0xc2b2ae35)
  return v128.xor(h, i32x4.shr_u(h, 16))
}
