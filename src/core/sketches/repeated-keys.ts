import { BLOCK_ROWS, type Hashes } from '../hashing/hashes.ts'
import { NULL_FIRST, NULL_SECOND } from './hashed-values.ts'
import { KeyTable, NO_KEY } from './key-table.ts'

/** Bits that tell of keys whether they may have come before: as many as the processor's nearer caches hold. */
const SEEN_BITS = 2 ** 22
/** Bits that keys are sought by among all others: as many as the nearest cache holds. */
const SOUGHT_BITS = 2 ** 17

const NONE: readonly number[] = []

/**
 * Finds keys that came before, by their 64-bit hashes. To look each one up in a table of all would mean to wait for memory each time.
 * So a set of bits that is near tells of most keys that they are new, and the few others are sought together in a log of
 * all keys, of 8 bytes each.
 */
export class RepeatedKeys {
  private readonly seen = new Int32Array(SEEN_BITS / 32)
  private readonly sought = new Int32Array(SOUGHT_BITS / 32)
  private readonly picked = new Int32Array(BLOCK_ROWS)
  private log: Hashes
  private size = 0
  /** Keys that were looked at by `repeats`. */
  private told = 0
  private isSeeking = false

  /** @param expected keys, for which there is room from the start */
  constructor(expected: number) {
    this.log = { first: new Uint32Array(expected), second: new Uint32Array(expected) }
  }

  /** Adds n keys, at most BLOCK_ROWS. Nulls are no keys, but count as rows. */
  add({ first, second }: Hashes, n: number): void {
    if (this.size + n > this.log.first.length) this.grow(n)
    this.log.first.set(first.subarray(0, n), this.size)
    this.log.second.set(second.subarray(0, n), this.size)
    this.size += n
    const suspects = pickSeen(this.seen, second, n, this.picked)
    for (let k = 0; k < suspects; k++) {
      const i = this.picked[k]
      if (first[i] === NULL_FIRST && second[i] === NULL_SECOND) continue
      mark(this.sought, first[i])
      this.isSeeking = true
    }
  }

  /** Which of the rows added since the last call have a key that came before, rising. */
  repeats(): readonly number[] {
    const found = this.isSeeking ? this.seek() : NONE
    this.told = this.size
    return found
  }

  private seek(): readonly number[] {
    const { log, picked, told } = this
    const keys = { first: new Uint32Array(BLOCK_ROWS), second: new Uint32Array(BLOCK_ROWS) }
    const table = new KeyTable(0)
    const repeats: number[] = []
    for (let start = 0; start < this.size; start += BLOCK_ROWS) {
      const n = pickMarked(
        this.sought,
        log.first.subarray(start, Math.min(start + BLOCK_ROWS, this.size)),
        picked,
      )
      for (let k = 0; k < n; k++) {
        keys.first[k] = log.first[start + picked[k]]
        keys.second[k] = log.second[start + picked[k]]
      }
      const { places, isNew } = table.find(keys, n)
      for (let k = 0; k < n; k++)
        if (isNew[k] === 0 && places[k] !== NO_KEY && start + picked[k] >= told)
          repeats.push(start + picked[k] - told)
    }
    this.sought.fill(0)
    this.isSeeking = false
    return repeats
  }

  private grow(n: number): void {
    const { first, second } = this.log
    const room = 2 * (this.size + n)
    this.log = { first: new Uint32Array(room), second: new Uint32Array(room) }
    this.log.first.set(first)
    this.log.second.set(second)
  }
}

function mark(bits: Int32Array, word: number): void {
  bits[(word >>> 5) & (bits.length - 1)] |= 1 << word
}

/** Marks words, and gives the places of those that were marked before. No branch depends on which these are. */
function pickSeen(bits: Int32Array, words: Uint32Array, n: number, places: Int32Array): number {
  const last = bits.length - 1
  let count = 0
  for (let i = 0; i < n; i++) {
    const word = words[i]
    const at = (word >>> 5) & last
    const marked = bits[at]
    places[count] = i
    count += (marked >>> word) & 1
    bits[at] = marked | (1 << word)
  }
  return count
}

/** Places of the words that are marked. */
function pickMarked(bits: Int32Array, words: Uint32Array, places: Int32Array): number {
  const last = bits.length - 1
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    places[count] = i
    count += (bits[(word >>> 5) & last] >>> word) & 1
  }
  return count
}
