/** Distinct values whose occurrences are counted exactly. */
const SAMPLE_VALUES = 512

/** Hashes keep 53 bits here, which a double holds exactly. */
const SECOND_BITS = 21
const MAX_KEY = 2 ** 53
const MOST_KEYS = 2 * SAMPLE_VALUES
const SLOTS = 2 * MOST_KEYS
const FREE = -1

/** Hashes by rising value, each as its distance from the one before, and how often each occurs. */
export interface HashSampleState {
  readonly steps: readonly number[]
  readonly counts: readonly number[]
}

/**
 * Exact counts of the 512 distinct values with the least hashes: a uniform sample of the distinct values, the same in whatever
 * order and parts the values come (bottom-k sampling; Cohen, Kaplan, 2007).
 *
 * Once 512 lesser hashes are known a hash can never come back into the sample, so no count is ever partial.
 */
export class HashSample {
  /** Open addressing by the last bits of a key. */
  private readonly keys = new Float64Array(SLOTS).fill(FREE)
  private readonly counts = new Float64Array(SLOTS)
  private size = 0
  private limit = MAX_KEY
  /** High words of hashes in the sample are at most this. A quick look before `add`. */
  greatest = MAX_KEY / 2 ** SECOND_BITS

  /** Adds a hash, given as its high and low words, `weight` times. */
  add(first: number, second: number, weight: number): void {
    this.addKey(first * 2 ** SECOND_BITS + (second >>> (32 - SECOND_BITS)), weight)
  }

  merge(other: HashSample): void {
    for (const [key, count] of other.entries()) this.addKey(key, count)
  }

  /** Occurrences of each sampled value. */
  occurrences(): number[] {
    return this.entries().map(([, count]) => count)
  }

  toJSON(): HashSampleState {
    const entries = this.entries()
    return {
      steps: entries.map(([key], i) => key - (i === 0 ? 0 : entries[i - 1][0])),
      counts: entries.map(([, count]) => count),
    }
  }

  static fromJSON({ steps, counts }: HashSampleState): HashSample {
    const sample = new HashSample()
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
    let slot = key % SLOTS
    while (keys[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) % SLOTS
    this.counts[slot] += weight
    if (keys[slot] === key) return
    keys[slot] = key
    if (++this.size >= MOST_KEYS) this.trim()
  }

  /** Those of the sample alone, by rising key. */
  private entries(): [key: number, count: number][] {
    const entries: [number, number][] = []
    for (const [slot, key] of this.keys.entries()) if (key !== FREE) entries.push([key, this.counts[slot]])
    return entries.sort(([a], [b]) => a - b).slice(0, SAMPLE_VALUES)
  }

  private trim(): void {
    const { counts } = this
    const keys = this.keys.slice()
    const weights = counts.slice()
    this.limit = keys.filter((key) => key !== FREE).sort()[SAMPLE_VALUES]
    this.greatest = this.limit / 2 ** SECOND_BITS
    this.keys.fill(FREE)
    counts.fill(0)
    this.size = 0
    for (let slot = 0; slot < SLOTS; slot++) if (keys[slot] !== FREE) this.addKey(keys[slot], weights[slot])
  }
}
