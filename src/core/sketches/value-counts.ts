import { type HashedValues, hashValues } from './hashed-values.ts'
import { jsonValue } from './json-value.ts'
import { ManyValues, type ManyValuesState } from './many-values.ts'
import { type CountedValue, EXACT_VALUES, ValueTable } from './value-table.ts'

/** Values by falling count, numbers that JSON lacks as text; or, where there are too many of them, what stands in. */
export type ValueCountsState =
  | { readonly values: readonly (readonly [value: string | number, count: number])[]; readonly many: null }
  | { readonly values: null; readonly many: ManyValuesState }

/**
 * How often the values of a column occur: exactly up to EXACT_VALUES distinct values; with more, an estimate of their number, exact
 * counts for a sample of them, and some examples. The same for every order and partition of the values.
 */
export class ValueCounts {
  /** Either of them is null. */
  private table: ValueTable | null = new ValueTable()
  private many: ManyValues | null = null

  add(values: HashedValues, weights: Float64Array): void {
    const from = this.table === null ? 0 : this.count(this.table, values, weights)
    this.many?.addAll(values, weights, from)
  }

  merge(other: ValueCounts): void {
    if (other.table !== null) this.addRanked(other.table.ranked())
    if (other.many === null) return
    if (this.table !== null) this.dropTable(this.table)
    this.many?.merge(other.many)
  }

  /** Whether every value and its count is known. */
  get isExact(): boolean {
    return this.many === null
  }

  /** Number of distinct values; an estimate when not `isExact`. */
  get distinct(): number {
    return this.many?.estimateDistinct() ?? this.table?.size ?? 0
  }

  /** All values by falling count; none when not `isExact`. */
  frequent(): CountedValue[] {
    return this.table?.ranked() ?? []
  }

  /** How often each of a uniform sample of the distinct values occurs: of all values when `isExact`. */
  occurrences(): number[] {
    return this.many?.sample.occurrences() ?? this.frequent().map(({ count }) => count)
  }

  /** Some values, the same for every order and partition; none when `isExact`, since `frequent` then has all. */
  examples(): (string | number)[] {
    return this.many?.examples.values() ?? []
  }

  toJSON(): ValueCountsState {
    if (this.many !== null) return { values: null, many: this.many.toJSON() }
    return { values: this.frequent().map(({ value, count }) => [jsonValue(value), count]), many: null }
  }

  /** @param holdsTexts whether the values are texts, not numbers */
  static fromJSON({ values, many }: ValueCountsState, holdsTexts: boolean): ValueCounts {
    const counts = new ValueCounts()
    if (many === null)
      counts.addRanked(values.map(([value, count]) => ({ value: holdsTexts ? value : Number(value), count })))
    else {
      counts.table = null
      counts.many = ManyValues.fromJSON(many)
    }
    return counts
  }

  private addRanked(ranked: readonly CountedValue[]): void {
    this.add(
      hashValues(ranked.map(({ value }) => value)),
      Float64Array.from(ranked, ({ count }) => count),
    )
  }

  /** Counts values up to the one that is one too many, and says how many values that were. */
  private count(table: ValueTable, values: HashedValues, weights: Float64Array): number {
    for (let i = 0; i < values.size; i++) {
      if (weights[i] === 0) continue
      table.add(values, i, weights[i])
      if (table.size <= EXACT_VALUES) continue
      this.dropTable(table)
      return i + 1
    }
    return values.size
  }

  private dropTable({ size, first, second, counts, values }: ValueTable): void {
    this.many = new ManyValues()
    for (let entry = 0; entry < size; entry++)
      this.many.add({ first: first[entry], second: second[entry], value: values[entry] }, counts[entry])
    this.table = null
  }
}
