import type { HashedValues } from './hashed-values.ts'

/** Distinct values that are counted exactly; with more, only frequent ones are kept. */
export const EXACT_VALUES = 1024

/** One more than is kept: the value that makes a purge necessary. */
const ENTRIES = EXACT_VALUES + 1
const SLOTS = 4 * EXACT_VALUES
const FREE = -1
const SETTLED = -1

export interface CountedValue {
  readonly value: string | number
  readonly count: number
}

/**
 * Counts of values by their hash, in open addressing.
 *
 * When there are more than EXACT_VALUES values the owner must purge: a common amount is taken off every count and what reaches
 * zero goes, so a count is at most `error` too low (Misra, Gries, 1982; purging by halves as in Anderson et al., A high-performance
 * algorithm for identifying frequent items in data streams, 2017, arXiv:1705.07001). Purges add at most 4/1024 of the total
 * weight to `error`. Tables merge.
 */
export class ValueTable {
  /** Values in the table. */
  size = 0
  /** Counts are too low by at most this; 0: exact. */
  error = 0
  private readonly first = new Uint32Array(ENTRIES)
  private readonly second = new Uint32Array(ENTRIES)
  readonly counts = new Float64Array(ENTRIES)
  private readonly values: (string | number)[] = new Array(ENTRIES).fill(0)
  /** Where in the values being added an entry's value stands; SETTLED when `values` has it. */
  private readonly sources = new Int32Array(ENTRIES)
  private readonly slots = new Int16Array(SLOTS).fill(FREE)
  private unsettled = 0

  /** Counts value `source` of the values being added, whose hash is given. Call `settle` after the last of them. */
  add(first: number, second: number, weight: number, source: number): void {
    let slot = second & (SLOTS - 1)
    let entry = this.slots[slot]
    while (entry !== FREE && (this.first[entry] !== first || this.second[entry] !== second)) {
      slot = (slot + 1) & (SLOTS - 1)
      entry = this.slots[slot]
    }
    if (entry !== FREE) {
      this.counts[entry] += weight
      return
    }
    entry = this.size++
    this.slots[slot] = entry
    this.first[entry] = first
    this.second[entry] = second
    this.counts[entry] = weight
    this.sources[entry] = source
    this.unsettled++
  }

  /**
   * Takes new values out of the buffer they stand in, before it is reused; those with a count of `negligible` or less are
   * dropped instead, since taking out is what costs.
   */
  settle(values: HashedValues, negligible: number): void {
    if (this.unsettled === 0) return
    for (let entry = 0; entry < this.size; entry++) {
      if (this.sources[entry] === SETTLED) continue
      if (this.counts[entry] <= negligible) {
        this.counts[entry] = 0
      } else {
        this.values[entry] = this.valueOf(entry, values)
        this.sources[entry] = SETTLED
      }
    }
    this.unsettled = 0
    if (this.dropEmpty()) this.error += negligible
  }

  /** The value of an entry; one that is not settled is among the values being added. */
  valueOf(entry: number, adding: HashedValues): string | number {
    return this.sources[entry] === SETTLED ? this.values[entry] : adding.valueAt(this.sources[entry])
  }

  /** Makes room: halves the table, at least. */
  purge(): void {
    let amount = 1
    while (2 * this.countAtMost(amount) < this.size) amount *= 2
    for (let entry = 0; entry < this.size; entry++) {
      this.counts[entry] = Math.max(0, this.counts[entry] - amount)
    }
    this.error += amount
    this.dropEmpty()
  }

  /** Values that are settled, most frequent first, equal counts in order of their hashes. */
  ranked(): CountedValue[] {
    const { counts, first, second } = this
    return Array.from({ length: this.size }, (_, entry) => entry)
      .sort((a, b) => counts[b] - counts[a] || first[a] - first[b] || second[a] - second[b])
      .map((entry) => ({ value: this.values[entry], count: counts[entry] }))
  }

  private countAtMost(amount: number): number {
    let found = 0
    for (let entry = 0; entry < this.size; entry++) if (this.counts[entry] <= amount) found++
    return found
  }

  /** Removes the entries whose count is 0, and says whether there were any. */
  private dropEmpty(): boolean {
    let kept = 0
    this.unsettled = 0
    for (let entry = 0; entry < this.size; entry++) {
      if (this.counts[entry] === 0) continue
      this.first[kept] = this.first[entry]
      this.second[kept] = this.second[entry]
      this.counts[kept] = this.counts[entry]
      this.values[kept] = this.values[entry]
      this.sources[kept] = this.sources[entry]
      if (this.sources[kept] !== SETTLED) this.unsettled++
      kept++
    }
    const hasDropped = kept < this.size
    this.size = kept
    if (hasDropped) this.fillSlots()
    return hasDropped
  }

  private fillSlots(): void {
    this.slots.fill(FREE)
    for (let entry = 0; entry < this.size; entry++) {
      let slot = this.second[entry] & (SLOTS - 1)
      while (this.slots[slot] !== FREE) slot = (slot + 1) & (SLOTS - 1)
      this.slots[slot] = entry
    }
  }
}
