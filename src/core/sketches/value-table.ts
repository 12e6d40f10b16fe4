import type { HashedValues } from './hashed-values.ts'

/** Distinct values that are counted exactly. */
export const EXACT_VALUES = 1024

/** One more than is kept: the value that is one too many. */
const ENTRIES = EXACT_VALUES + 1
const SLOTS = 4 * EXACT_VALUES
const FREE = -1

export interface CountedValue {
  readonly value: string | number
  readonly count: number
}

/** Counts of up to EXACT_VALUES + 1 values by their hash, in open addressing. */
export class ValueTable {
  /** Values in the table. */
  size = 0
  readonly first = new Uint32Array(ENTRIES)
  readonly second = new Uint32Array(ENTRIES)
  readonly counts = new Float64Array(ENTRIES)
  readonly values: (string | number)[] = []
  /** The entry that was counted last: values often come in runs. */
  private last = 0
  private readonly slots = new Int16Array(SLOTS).fill(FREE)

  /** Counts value i of these. */
  add(values: HashedValues, i: number, weight: number): void {
    const first = values.first[i]
    const second = values.second[i]
    const { last } = this
    if (this.first[last] === first && this.second[last] === second && last < this.size) {
      this.counts[last] += weight
      return
    }
    let slot = second & (SLOTS - 1)
    let entry = this.slots[slot]
    while (entry !== FREE && (this.first[entry] !== first || this.second[entry] !== second)) {
      slot = (slot + 1) & (SLOTS - 1)
      entry = this.slots[slot]
    }
    if (entry === FREE) {
      entry = this.size++
      this.slots[slot] = entry
      this.first[entry] = first
      this.second[entry] = second
      this.values.push(values.valueAt(i))
    }
    this.counts[entry] += weight
    this.last = entry
  }

  /** Most frequent first, equal counts in order of their hashes. */
  ranked(): CountedValue[] {
    const { counts, first, second } = this
    return this.values
      .map((value, entry) => ({ value, count: counts[entry], entry }))
      .sort(
        (a, b) => b.count - a.count || first[a.entry] - first[b.entry] || second[a.entry] - second[b.entry],
      )
      .map(({ value, count }) => ({ value, count }))
  }
}
