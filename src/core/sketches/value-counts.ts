import { HashedValues, hashValues } from './hashed-values.ts'
import { jsonValue } from './json-value.ts'
import { ManyValues, type ManyValuesState } from './many-values.ts'
import { type CountedValue, EXACT_VALUES, ValueTable } from './value-table.ts'

/** Frequent values that a state holds once there are more than EXACT_VALUES. */
const STATE_VALUES = 128

const NO_VALUES = new HashedValues()

/** Numbers that JSON lacks are written as text: NaN, Infinity, -Infinity. */
export interface ValueCountsState {
  readonly values: readonly (readonly [value: string | number, count: number])[]
  readonly error: number
  readonly many: ManyValuesState | null
}

/**
 * How often the values of a column occur: exactly up to EXACT_VALUES distinct values; with more, an estimate of their number, exact
 * counts for a sample of them, and the frequent ones with a bound of their error. All but the last are the same for every order
 * and partition of the values.
 */
export class ValueCounts {
  private table = new ValueTable()
  private many: ManyValues | null = null

  add(values: HashedValues, weights: Float64Array): void {
    const { first, second } = values
    for (let i = 0; i < values.size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      if (this.many !== null) this.many.add(values, i, weight)
      this.table.add(first[i], second[i], weight, i)
      if (this.table.size > EXACT_VALUES) this.makeRoom(values)
    }
    this.table.settle(values, this.many === null ? 0 : 1)
  }

  merge(other: ValueCounts): void {
    if (other.many !== null) {
      this.many ??= manyOf(this.table, NO_VALUES)
      this.many.merge(other.many)
    }
    this.addRanked(other.table.ranked(), other.many === null)
    this.table.error += other.table.error
  }

  /** Whether every value and its count is known. */
  get isExact(): boolean {
    return this.many === null
  }

  /** Number of distinct values; an estimate when not `isExact`. */
  get distinct(): number {
    return this.many === null ? this.table.size : this.many.estimateDistinct()
  }

  /** Counts of `frequent()` are too low by at most this. */
  get error(): number {
    return this.table.error
  }

  /** Values by falling count: all of them when `isExact`. */
  frequent(): CountedValue[] {
    return this.table.ranked()
  }

  /** How often each of a uniform sample of the distinct values occurs: of all values when `isExact`. */
  occurrences(): number[] {
    return this.many === null ? this.table.ranked().map(({ count }) => count) : this.many.sample.occurrences()
  }

  /** Some values, the same for every order and partition; none when `isExact`, since `frequent` then has all. */
  examples(): (string | number)[] {
    return this.many === null ? [] : this.many.examples.values()
  }

  toJSON(): ValueCountsState {
    const ranked = this.table.ranked()
    const kept = this.many === null ? ranked : ranked.slice(0, STATE_VALUES)
    return {
      values: kept.map(({ value, count }) => [jsonValue(value), count]),
      error: this.table.error + (ranked[kept.length]?.count ?? 0),
      many: this.many?.toJSON() ?? null,
    }
  }

  /** @param holdsTexts whether the values are texts, not numbers */
  static fromJSON(state: ValueCountsState, holdsTexts: boolean): ValueCounts {
    const counts = new ValueCounts()
    const ranked = state.values.map(([value, count]) => ({
      value: holdsTexts ? value : Number(value),
      count,
    }))
    counts.addRanked(ranked, true)
    counts.table.error = state.error
    counts.many = state.many && ManyValues.fromJSON(state.many)
    return counts
  }

  /** @param isNew whether the values are not in `many` yet */
  private addRanked(ranked: readonly CountedValue[], isNew: boolean): void {
    const values = hashValues(ranked.map(({ value }) => value))
    if (isNew) {
      this.add(
        values,
        Float64Array.from(ranked, ({ count }) => count),
      )
      return
    }
    for (const [i, { count }] of ranked.entries()) {
      this.table.add(values.first[i], values.second[i], count, i)
      if (this.table.size > EXACT_VALUES) this.makeRoom(values)
    }
    this.table.settle(values, 1)
  }

  private makeRoom(adding: HashedValues): void {
    this.many ??= manyOf(this.table, adding)
    this.table.purge()
  }
}

/** Takes over what the table has counted, as long as that is exact. */
function manyOf(table: ValueTable, adding: HashedValues): ManyValues {
  const many = new ManyValues()
  const values = hashValues(Array.from({ length: table.size }, (_, entry) => table.valueOf(entry, adding)))
  for (let entry = 0; entry < table.size; entry++) many.add(values, entry, table.counts[entry])
  return many
}
