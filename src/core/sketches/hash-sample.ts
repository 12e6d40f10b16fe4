import type { Hashes } from '../hashing/hashes.ts'

/** Distinct values whose occurrences are counted exactly, unless told otherwise. */
const SAMPLE_VALUES = 512

/** Hashes keep 53 bits here, which a double holds exactly. */
const SECOND_BITS = 21
const MAX_KEY = 2 ** 53
/** At least: half of the slots are used at most, and half of those go when that many are. */
const SLOTS_PER_VALUE = 4
/** Of twice as many as are wanted: half of them, and a little more. */
const KEPT_SHARE = 0.56
const FREE = -1

/** Hashes by rising value, each as its distance from the one before, and how often each occurs. */
export interface HashSampleState {
  readonly steps: readonly number[]
  readonly counts: readonly number[]
}

/**
 * Exact counts of the distinct values with the least hashes: a uniform sample of the distinct values, the same in whatever
 * order and parts the values come (bottom-k sampling; Cohen, Kaplan, 2007).
 *
 * Once enough lesser hashes are known a hash can never come back into the sample, so no count is ever partial.
 */
export class HashSample {
  /** Open addressing by the last bits of a key. */
  private readonly keys: Float64Array
  private readonly counts: Float64Array
  private readonly capacity: number
  private size = 0
  private limit = MAX_KEY
  /** High words of hashes in the sample are at most this. A quick look before `add`. */
  greatest = MAX_KEY / 2 ** SECOND_BITS

  constructor(capacity = SAMPLE_VALUES) {
    this.capacity = capacity
    let slots = 1
    while (slots < SLOTS_PER_VALUE * capacity) slots *= 2
    this.keys = new Float64Array(slots).fill(FREE)
    this.counts = new Float64Array(slots)
  }

  /** Adds a hash, given as its high and low words, `weight` times. */
  add(first: number, second: number, weight: number): void {
    this.addKey(first * 2 ** SECOND_BITS + (second >>> (32 - SECOND_BITS)), weight)
  }

  /** Adds the first `size` of some hashes, once each. */
  addAll({ first, second }: Hashes, size: number): void {
    for (let i = 0; i < size; i++) if (first[i] <= this.greatest) this.add(first[i], second[i], 1)
  }

  merge(other: HashSample): void {
    const { keys, counts } = other
    for (let slot = 0; slot < keys.length; slot++)
      if (keys[slot] !== FREE) this.addKey(keys[slot], counts[slot])
  }

  /** Occurrences of each sampled value. */
  occurrences(): number[] {
    return Array.from(this.sampled(), (key) => this.counts[this.slotOf(key)])
  }

  toJSON(): HashSampleState {
    const keys = this.sampled()
    return {
      steps: Array.from(keys, (key, i) => key - (i === 0 ? 0 : keys[i - 1])),
      counts: this.occurrences(),
    }
  }

  /** @param capacity as of the sample whose state it is */
  static fromJSON({ steps, counts }: HashSampleState, capacity?: number): HashSample {
    const sample = new HashSample(capacity)
    let key = 0
    for (const [i, step] of steps.entries()) {
      key += step
      sample.addKey(key, counts[i])
    }
    return sample
  }

  private addKey(key: number, weight: number): void {
    if (key >= this.limit) return
    const { keys } = this
    const slot = this.slotOf(key)
    this.counts[slot] += weight
    if (keys[slot] === key) return
    keys[slot] = key
    if (++this.size >= 2 * this.capacity) this.trim()
  }

  /** Where a key is, or would be. */
  private slotOf(key: number): number {
    const { keys } = this
    const mask = keys.length - 1
    let slot = key & mask
    while (keys[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  /** Keys of the sample alone, rising. */
  private sampled(): Float64Array {
    return sorted(this.keys).subarray(0, this.capacity)
  }

  /** Makes room. Hashes are even, so that the limit can be told without sorting, but for a chance that hardly ever comes. */
  private trim(): void {
    const { counts } = this
    const keys = this.keys.slice()
    const weights = counts.slice()
    const guess = this.limit * KEPT_SHARE
    this.limit = countBelow(keys, guess) >= this.capacity ? guess : sorted(keys)[this.capacity]
    this.greatest = this.limit / 2 ** SECOND_BITS
    this.keys.fill(FREE)
    counts.fill(0)
    this.size = 0
    for (let slot = 0; slot < keys.length; slot++)
      if (keys[slot] !== FREE) this.addKey(keys[slot], weights[slot])
  }
}

function countBelow(keys: Float64Array, limit: number): number {
  let count = 0
  for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== FREE && keys[slot] < limit) count++
  return count
}

const sorted = (keys: Float64Array): Float64Array => keys.filter((key) => key !== FREE).sort()
