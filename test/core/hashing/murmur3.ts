import { avalanche } from '../../../src/core/hashing/avalanche.ts'

/**
 * MurmurHash3_x86_128 (Austin Appleby, public domain), one message at a time: https://github.com/aappleby/smhasher, MurmurHash3.cpp.
 * What the kernel is held to; SMHasher's own verification value holds this to the original.
 */
const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

const rotl = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits))

const scramble1 = (k: number) => Math.imul(rotl(Math.imul(k, C1), 15), C2)
const scramble2 = (k: number) => Math.imul(rotl(Math.imul(k, C2), 16), C3)
const scramble3 = (k: number) => Math.imul(rotl(Math.imul(k, C3), 17), C4)
const scramble4 = (k: number) => Math.imul(rotl(Math.imul(k, C4), 18), C1)

/** Takes word 1 of a 16-byte block in; `next` is state word 2. */
const mix1 = (h: number, next: number, k: number) =>
  (Math.imul((rotl(h ^ scramble1(k), 19) + next) | 0, 5) + 0x561ccd1b) | 0
/** Takes word 2 of a block in; `next` is state word 3. */
const mix2 = (h: number, next: number, k: number) =>
  (Math.imul((rotl(h ^ scramble2(k), 17) + next) | 0, 5) + 0x0bcaa747) | 0
/** Takes word 3 of a block in; `next` is state word 4. */
const mix3 = (h: number, next: number, k: number) =>
  (Math.imul((rotl(h ^ scramble3(k), 15) + next) | 0, 5) + 0x96cd1c35) | 0
/** Takes word 4 of a block in; `next` is state word 1. */
const mix4 = (h: number, next: number, k: number) =>
  (Math.imul((rotl(h ^ scramble4(k), 13) + next) | 0, 5) + 0x32ac3b17) | 0

/** The hash function with its state; `words` holds the four 32-bit words of the last result. */
export class Murmur3 {
  readonly words = new Int32Array(4)
  private readonly seed: number

  constructor(seed: number) {
    this.seed = seed
  }

  /** Hashes the bytes [start, end) of the view. */
  hash(view: DataView, start: number, end: number): void {
    const tail = this.takeBlocks(view, start, end)
    if (tail < end) this.takeTail(view, tail, end)
    this.finish(end - start)
  }

  /** Begins the state anew with the whole blocks, and gives where they end. */
  private takeBlocks(view: DataView, start: number, end: number): number {
    const { words, seed } = this
    let [h1, h2, h3, h4] = [seed, seed, seed, seed]
    let at = start
    for (; at + 16 <= end; at += 16) {
      h1 = mix1(h1, h2, view.getInt32(at, true))
      h2 = mix2(h2, h3, view.getInt32(at + 4, true))
      h3 = mix3(h3, h4, view.getInt32(at + 8, true))
      h4 = mix4(h4, h1, view.getInt32(at + 12, true))
    }
    words[0] = h1
    words[1] = h2
    words[2] = h3
    words[3] = h4
    return at
  }

  private takeTail(view: DataView, start: number, end: number): void {
    const { words } = this
    words[0] ^= scramble1(wordAt(view, start, end))
    if (start + 4 < end) words[1] ^= scramble2(wordAt(view, start + 4, end))
    if (start + 8 < end) words[2] ^= scramble3(wordAt(view, start + 8, end))
    if (start + 12 < end) words[3] ^= scramble4(wordAt(view, start + 12, end))
  }

  /** Turns the state into the result, once every byte of the message has been taken in. */
  private finish(lengthBytes: number): void {
    const { words } = this
    let h1 = words[0] ^ lengthBytes
    let h2 = words[1] ^ lengthBytes
    let h3 = words[2] ^ lengthBytes
    let h4 = words[3] ^ lengthBytes
    h1 = (h1 + h2 + h3 + h4) | 0
    h2 = avalanche((h2 + h1) | 0)
    h3 = avalanche((h3 + h1) | 0)
    h4 = avalanche((h4 + h1) | 0)
    h1 = avalanche(h1)
    h1 = (h1 + h2 + h3 + h4) | 0
    words[0] = h1
    words[1] = h2 + h1
    words[2] = h3 + h1
    words[3] = h4 + h1
  }
}

/** The little-endian word at `at`, of which the bytes from `end` on count as zero. */
function wordAt(view: DataView, at: number, end: number): number {
  if (at + 4 <= end) return view.getInt32(at, true)
  let word = 0
  for (let i = 0; at + i < end; i++) word |= view.getUint8(at + i) << (8 * i)
  return word
}
