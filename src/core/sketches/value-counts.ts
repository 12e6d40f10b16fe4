import { type HashedValues, hashValues } from './hashed-values.ts'
import { jsonValue } from './json-value.ts'
import { ManyValues, type ManyValuesState } from './many-values.ts'
import { type CountedValue, EXACT_VALUES, ValueTable } from './value-table.ts'

/** Values by falling count, numbers that JSON lacks as text; or, where there are too many of them, what stands in. */
export type ValueCountsState =
  | { readonly values: readonly (readonly [value: string | number, count: number])[]; readonly many: null }
  | { readonly values: null; readonly many: ManyValuesState }

/** Where exact counts end. */
export interface Spill {
  /** All values that were counted, the last one among them. */
  readonly counted: HashedValues
  readonly counts: Float64Array
  /** How many of the values being added are among them: the first ones. */
  readonly taken: number
}

/** A sketch that takes values and how often they occur. */
export interface Weighted {
  add(values: HashedValues, weights: Float64Array): void
}

/** Adds values that were counted. */
export function addCounted(sketch: Weighted, counted: readonly CountedValue[]): void {
  sketch.add(
    hashValues(counted.map(({ value }) => value)),
    Float64Array.from(counted, ({ count }) => count),
  )
}

/** Adds values among which exact counts ended: those that were counted, and those after. */
export function addSpilt(
  sketch: Weighted,
  { counted, counts, taken }: Spill,
  values: HashedValues,
  weights: Float64Array,
): void {
  sketch.add(counted, counts)
  sketch.add(values, Float64Array.from(weights).fill(0, 0, taken))
}

/**
 * How often the values of a column occur: exactly up to EXACT_VALUES distinct values; with more, an estimate of their number, exact
 * counts for a sample of them, and some examples. The same for every order and partition of the values.
 */
export class ValueCounts {
  /** Either of them is null. */
  private table: ValueTable | null = new ValueTable()
  private many: ManyValues | null = null

  /** @returns what had been counted when there came one value too many; else null */
  add(values: HashedValues, weights: Float64Array): Spill | null {
    const spill = this.table === null ? null : this.count(this.table, values, weights)
    this.many?.addAll(values, weights, spill?.taken ?? 0)
    return spill
  }

  merge(other: ValueCounts): void {
    if (other.table !== null) addCounted(this, other.table.ranked())
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
      addCounted(
        counts,
        values.map(([value, count]) => ({ value: holdsTexts ? value : Number(value), count })),
      )
    else {
      counts.table = null
      counts.many = ManyValues.fromJSON(many)
    }
    return counts
  }

  /** Counts values up to the one that is one too many. */
  private count(table: ValueTable, values: HashedValues, weights: Float64Array): Spill | null {
    for (let i = 0; i < values.size; i++) {
      if (weights[i] === 0) continue
      table.add(values, i, weights[i])
      if (table.size <= EXACT_VALUES) continue
      this.dropTable(table)
      return { counted: hashValues(table.values), counts: table.counts, taken: i + 1 }
    }
    return null
  }

  private dropTable({ size, first, second, counts, values }: ValueTable): void {
    this.many = new ManyValues()
    for (let entry = 0; entry < size; entry++)
      this.many.add({ first: first[entry], second: second[entry], value: values[entry] }, counts[entry])
    this.table = null
  }
}
