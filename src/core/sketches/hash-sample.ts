import type { RowHashes } from './column-pass.ts'

/** Distinct values whose occurrences are counted exactly, unless told otherwise. */
const SAMPLE_VALUES = 512

/** Hashes keep 53 bits here, which a double holds exactly. */
const SECOND_BITS = 21
const MAX_KEY = 2 ** 53

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
  private readonly capacity: number
  private counts = new Map<number, number>()
  private limit = MAX_KEY
  /** High word of `limit`. */
  private firstLimit = 2 ** 32

  constructor(capacity = SAMPLE_VALUES) {
    this.capacity = capacity
  }

  /** Whether a hash with this high word may be in the sample. A quick look before `add`. */
  wants(first: number): boolean {
    return first <= this.firstLimit
  }

  /** Adds a hash, given as its high and low words, `weight` times. */
  add(first: number, second: number, weight: number): void {
    this.addKey(first * 2 ** SECOND_BITS + (second >>> (32 - SECOND_BITS)), weight)
  }

  /** Adds the first `size` of some hashes, once each. */
  addAll({ first, second }: RowHashes, size: number): void {
    for (let i = 0; i < size; i++) if (this.wants(first[i])) this.add(first[i], second[i], 1)
  }

  merge(other: HashSample): void {
    for (const [key, count] of other.counts) this.addKey(key, count)
  }

  /** Occurrences of each sampled value. */
  occurrences(): number[] {
    this.trim()
    return [...this.counts.values()]
  }

  toJSON(): HashSampleState {
    this.trim()
    const keys = [...this.counts.keys()]
    return { steps: keys.map((key, i) => key - (keys[i - 1] ?? 0)), counts: [...this.counts.values()] }
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
    this.counts.set(key, (this.counts.get(key) ?? 0) + weight)
    if (this.counts.size >= 2 * this.capacity) this.trim()
  }

  private trim(): void {
    const { counts } = this
    const sorted = Float64Array.from(counts.keys()).sort()
    if (sorted.length > this.capacity) {
      this.limit = sorted[this.capacity]
      this.firstLimit = Math.floor(this.limit / 2 ** SECOND_BITS)
    }
    this.counts = new Map(Array.from(sorted.subarray(0, this.capacity), (key) => [key, counts.get(key) ?? 0]))
  }
}
