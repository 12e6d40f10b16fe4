/**
 * Threefry-2x32 with 13 rounds: a keyed bijection on 64-bit blocks, built from addition, rotation and exclusive-or
 * alone, so every engine and processor gives the same bits. Thirteen rounds are the fewest that pass BigCrush; its
 * authors' known answers are in the tests. Here is the way back; the way there is in kernel/random.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.2 and table 2.
 */

/** 64-bit key as two signed 32-bit words. */
export interface Key {
  readonly k0: number
  readonly k1: number
}

/** Parity constant of the Skein key schedule, low 32 bits. */
const PARITY = 0x1bd11bda

const ROUNDS = 13
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const

/** The block that encrypts to this one. */
export function decryptBlock({ k0, k1 }: Key, [first, second]: Block): Block {
  const schedule = [k0, k1, PARITY ^ k0 ^ k1]
  let [x, y] = [first, second]
  for (let round = ROUNDS; round > 0; round--) {
    if (round % 4 === 0) {
      const injection = round / 4
      x = (x - schedule[injection % 3]) | 0
      y = (y - schedule[(injection + 1) % 3] - injection) | 0
    }
    const rotation = ROTATIONS[(round - 1) % 8]
    y ^= x
    y = (y >>> rotation) | (y << (32 - rotation))
    x = (x - y) | 0
  }
  return [(x - k0) | 0, (y - k1) | 0]
}

/** Two signed 32-bit words. */
export type Block = readonly [number, number]

/** Two parallel word arrays: block i is (words[0][i], words[1][i]). */
export type Blocks = readonly [Int32Array, Int32Array]
