import type { Stream } from './stream.ts'

const ROUNDS = 6

/**
 * Where a number of [0, size) lands in a keyed random order of them all: a bijection, found without making the others.
 * So "the rows that land below k" are exactly k rows, spread evenly, and any part can tell its own.
 *
 * A balanced Feistel network over the next even number of bits, walked until it lands inside (fewer than four steps
 * on average). Source: Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002.
 *
 * @param size  up to 2^52
 */
export function openShuffle(stream: Stream, size: number): (index: number) => number {
  let halfBits = 1
  while (4 ** halfBits < size) halfBits++
  const half = 2 ** halfBits
  const mask = half - 1
  const { k0, k1 } = stream.key
  const step = (index: number) => {
    let left = Math.floor(index / half)
    let right = index % half
    for (let round = 0; round < ROUNDS; round++) {
      const next = (left ^ mix(right ^ Math.imul(round + 1, k0), k1 + round)) & mask
      left = right
      right = next
    }
    return left * half + right
  }
  return (index) => {
    let place = step(index)
    while (place >= size) place = step(place)
    return place
  }
}

/** Murmur3's finalizer, keyed. Source: Appleby, MurmurHash3, 2011. */
function mix(word: number, key: number): number {
  let h = word ^ key
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + key
  return Math.imul(h ^ (h >>> 16), 0x9e3779b1) >>> 4
}
