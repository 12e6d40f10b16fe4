/**
 * MurmurHash3_x86_128 of texts, one after the other, with seed 0 (Austin Appleby, public domain):
 * https://github.com/aappleby/smhasher, MurmurHash3.cpp.
 */
import { intAt, setInt } from '../memory'
import { C1, C2, C3, C4, N1, N2, N3, N4 } from './constants'

const BLOCK_BYTES: usize = 16

/**
 * Puts the first two words of each text's hash. Text i is from offset i to the next of `bytes`; up to 16 bytes behind the last are
 * read.
 */
export function hashTexts(bytes: usize, offsets: usize, count: i32, first: usize, second: usize): void {
  for (let i = 0; i < count; i++)
    hash(bytes + intAt(offsets, i), bytes + intAt(offsets, i + 1), i, first, second)
}

function hash(start: usize, end: usize, i: i32, first: usize, second: usize): void {
  let h1: i32 = 0
  let h2: i32 = 0
  let h3: i32 = 0
  let h4: i32 = 0
  let at = start
  for (; at + BLOCK_BYTES <= end; at += BLOCK_BYTES) {
    h1 = mix(h1, scramble1(load<i32>(at)), 19, h2, N1)
    h2 = mix(h2, scramble2(load<i32>(at, 4)), 17, h3, N2)
    h3 = mix(h3, scramble3(load<i32>(at, 8)), 15, h4, N3)
    h4 = mix(h4, scramble4(load<i32>(at, 12)), 13, h1, N4)
  }
  const low = longBefore(at, end)
  const high = longBefore(at + 8, end)
  const length = <i32>(end - start)
  h1 ^= scramble1(<i32>low) ^ length
  h2 ^= scramble2(<i32>(low >> 32)) ^ length
  h3 ^= scramble3(<i32>high) ^ length
  h4 ^= scramble4(<i32>(high >> 32)) ^ length
  const sum = h1 + h2 + h3 + h4
  const b = avalanche(h2 + sum)
  const hash = avalanche(sum) + b + avalanche(h3 + sum) + avalanche(h4 + sum)
  setInt(first, i, hash)
  setInt(second, i, b + hash)
}

/** Eight bytes, of which those from `end` on count as zero. */
function longBefore(at: usize, end: usize): u64 {
  if (at >= end) return 0
  const missing = <i32>(at + 8) - <i32>end
  const long = load<u64>(at)
  return missing > 0 ? (long << (8 * missing)) >> (8 * missing) : long
}

/** Takes a word of a block into one of the state; `next` is the state's word after it. */
function mix(h: i32, scrambled: i32, bits: i32, next: i32, added: i32): i32 {
  return (rotl<i32>(h ^ scrambled, bits) + next) * 5 + added
}

function scramble1(word: i32): i32 {
  return rotl<i32>(word * C1, 15) * C2
}

function scramble2(word: i32): i32 {
  return rotl<i32>(word * C2, 16) * C3
}

function scramble3(word: i32): i32 {
  return rotl<i32>(word * C3, 17) * C4
}

function scramble4(word: i32): i32 {
  return rotl<i32>(word * C4, 18) * C1
}

function avalanche(word: i32): i32 {
  let h: u32 = word
  h ^= h >> 16
  h *= 0x85ebca6b
  h ^= h >> 13
  h *= 0xc2b2ae35
  return h ^ (h >> 16)
}
