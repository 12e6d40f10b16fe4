/** SHA-256 (FIPS 180-4) of texts, four at a time. */

import { intAt } from '../memory'
import { rotate } from '../vectors'
import { appendHexPairs } from './hex'

const BLOCK_BYTES = 64
const ROUNDS = 64
const LANES = 4
const STATE_WORDS = 8
const VECTOR: usize = 16
/** What follows a message in its last block: a bit, and its length in bits. */
const PADDING_BYTES = 9

/** The first 32 bits of the fractional parts of the square roots of the first eight primes, and of the cube roots of the first 64. */
const FIRST_STATE = memory.data<i32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])
const CONSTANTS = memory.data<i32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])

/** Scratch: a block of each of four messages, the words of the rounds, and the states. Of each word those of the four lie side by side. */
const blocks = memory.data(LANES * BLOCK_BYTES, 16)
const words = memory.data(16 * ROUNDS, 16)
const states = memory.data(16 * STATE_WORDS, 16)
/** Words of one digest as pairs. */
const firsts = memory.data(16, 16)
const seconds = memory.data(16, 16)

/** Puts the digest of each text as 64 hexadecimal digits. */
export function appendSha256(bytes: usize, offsets: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i += LANES)
    hashFour(bytes, offsets, i, min(LANES, count - i), out + ((<usize>i) << 6))
}

/** Hashes `lanes` texts from `first` on; each has as many blocks as it takes, while the states of those that are through stay. */
function hashFour(bytes: usize, offsets: usize, first: i32, lanes: i32, out: usize): void {
  let mostBlocks = 0
  for (let lane = 0; lane < lanes; lane++) mostBlocks = max(mostBlocks, blocksOf(offsets, first + lane))
  for (let word = 0; word < STATE_WORDS; word++)
    v128.store(states + ((<usize>word) << 4), i32x4.splat(intAt(FIRST_STATE, word)))
  for (let block = 0; block < mostBlocks; block++) {
    let isUnderWay = i32x4.splat(0)
    for (let lane = 0; lane < lanes; lane++) {
      if (block >= blocksOf(offsets, first + lane)) continue
      putBlock(bytes, offsets, first + lane, block, blocks + lane * BLOCK_BYTES)
      isUnderWay = v128.or(isUnderWay, laneMask(lane))
    }
    expand()
    compress(isUnderWay)
  }
  for (let lane = 0; lane < lanes; lane++) putDigits(lane, out + ((<usize>lane) << 6))
}

function blocksOf(offsets: usize, i: i32): i32 {
  const length = intAt(offsets, i + 1) - intAt(offsets, i)
  return (length + PADDING_BYTES + BLOCK_BYTES - 1) / BLOCK_BYTES
}

function laneMask(lane: i32): v128 {
  return i32x4.eq(i32x4.splat(lane), i32x4(0, 1, 2, 3))
}

/** Puts a block of a text, with its padding where it is the end. */
function putBlock(bytes: usize, offsets: usize, i: i32, block: i32, to: usize): void {
  const length = intAt(offsets, i + 1) - intAt(offsets, i)
  const start = block * BLOCK_BYTES
  const here = min(max(length - start, 0), BLOCK_BYTES)
  memory.copy(to, bytes + intAt(offsets, i) + start, here)
  if (here === BLOCK_BYTES) return
  memory.fill(to + here, 0, BLOCK_BYTES - here)
  if (start + here === length && length >= start) store<u8>(to + here, 0x80)
  if (block === blocksOf(offsets, i) - 1) store<u64>(to, bswap<u64>((<u64>length) << 3), BLOCK_BYTES - 8)
}

/** The words of all rounds: those of the blocks, side by side, then each of four before it. */
function expand(): void {
  for (let word = 0; word < BLOCK_BYTES / 4; word++) {
    const at = blocks + ((<usize>word) << 2)
    let four = i32x4.splat(bswap<i32>(load<i32>(at)))
    four = i32x4.replace_lane(four, 1, bswap<i32>(load<i32>(at, BLOCK_BYTES)))
    four = i32x4.replace_lane(four, 2, bswap<i32>(load<i32>(at, 2 * BLOCK_BYTES)))
    four = i32x4.replace_lane(four, 3, bswap<i32>(load<i32>(at, 3 * BLOCK_BYTES)))
    v128.store(words + ((<usize>word) << 4), four)
  }
  for (let at = words + 16 * VECTOR; at < words + ROUNDS * VECTOR; at += VECTOR) {
    const before = v128.load(at - 15 * VECTOR)
    const last = v128.load(at - 2 * VECTOR)
    const s0 = v128.xor(v128.xor(rotate(before, 25), rotate(before, 14)), i32x4.shr_u(before, 3))
    const s1 = v128.xor(v128.xor(rotate(last, 15), rotate(last, 13)), i32x4.shr_u(last, 10))
    const sum = i32x4.add(v128.load(at - 16 * VECTOR), v128.load(at - 7 * VECTOR))
    v128.store(at, i32x4.add(sum, i32x4.add(s0, s1)))
  }
}

/** Takes the block into the states of those that are under way. */
function compress(isUnderWay: v128): void {
  let a = v128.load(states)
  let b = v128.load(states, 16)
  let c = v128.load(states, 32)
  let d = v128.load(states, 48)
  let e = v128.load(states, 64)
  let f = v128.load(states, 80)
  let g = v128.load(states, 96)
  let h = v128.load(states, 112)
  for (let round = 0; round < ROUNDS; round++) {
    const s1 = v128.xor(v128.xor(rotate(e, 26), rotate(e, 21)), rotate(e, 7))
    const chosen = v128.bitselect(f, g, e)
    const added = i32x4.add(v128.load(words + ((<usize>round) << 4)), i32x4.splat(intAt(CONSTANTS, round)))
    const t1 = i32x4.add(i32x4.add(h, s1), i32x4.add(chosen, added))
    const s0 = v128.xor(v128.xor(rotate(a, 30), rotate(a, 19)), rotate(a, 10))
    const majority = v128.bitselect(b, a, v128.xor(a, c))
    h = g
    g = f
    f = e
    e = i32x4.add(d, t1)
    d = c
    c = b
    b = a
    a = i32x4.add(t1, i32x4.add(s0, majority))
  }
  addTo(0, a, isUnderWay)
  addTo(1, b, isUnderWay)
  addTo(2, c, isUnderWay)
  addTo(3, d, isUnderWay)
  addTo(4, e, isUnderWay)
  addTo(5, f, isUnderWay)
  addTo(6, g, isUnderWay)
  addTo(7, h, isUnderWay)
}

function addTo(word: usize, value: v128, isUnderWay: v128): void {
  const at = states + (word << 4)
  v128.store(at, i32x4.add(v128.load(at), v128.and(value, isUnderWay)))
}

function putDigits(lane: i32, out: usize): void {
  for (let pair = 0; pair < STATE_WORDS / 2; pair++) {
    store<i32>(firsts + (pair << 2), intAt(states, 8 * pair + lane))
    store<i32>(seconds + (pair << 2), intAt(states, 8 * pair + 4 + lane))
  }
  appendHexPairs(firsts, seconds, STATE_WORDS / 2, out)
}
