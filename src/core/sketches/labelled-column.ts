import type { Column, ColumnType } from '../column.ts'
import { asDictionary, expandDictionary } from '../dictionary.ts'
import { gather } from '../fields/values.ts'
import { HashedValues } from './hashed-values.ts'
import { addHours, HOURS_PER_DAY } from './time-sketch.ts'
import { ValueBins, type ValueBinsState } from './value-bins.ts'
import { addCounted, addSpilt, type Spill, ValueCounts, type ValueCountsState } from './value-counts.ts'

/** Counts of rows in bins of a column, in order. */
export interface LabelledBins {
  readonly rows: ArrayLike<number>
  /** Those of `rows` that are true. */
  readonly trues: ArrayLike<number>
}

/** `trueValues` without bins when all values of the column are known. */
export interface LabelledColumnState {
  readonly trueValues: ValueCountsState | null
  readonly bins: { readonly rows: ValueBinsState; readonly trues: ValueBinsState } | null
  readonly hours: readonly number[] | null
}

/** How often the values of a column occur, in all rows and in those whose label is true. */
export class LabelledColumn {
  private readonly type: ColumnType
  /** Of all rows, once there are too many values to know all; before, the column's counts tell. */
  private rows: ValueBins
  private readonly trues: ValueBins
  /** Null once there are too many to know all: then the bins tell. */
  private trueValues: ValueCounts | null = null
  /** Times of true rows in each hour of the day, UTC; null for what is no time. */
  readonly hours: Float64Array | null
  private readonly picked = new HashedValues()

  constructor(type: ColumnType, state: LabelledColumnState | null) {
    this.type = type
    this.rows = new ValueBins(type, state?.bins?.rows)
    this.trues = new ValueBins(type, state?.bins?.trues)
    this.hours =
      type === 'timestamp' ? Float64Array.from(state?.hours ?? new Float64Array(HOURS_PER_DAY)) : null
    if (state === null) this.trueValues = new ValueCounts()
    else if (state.trueValues !== null) {
      this.trueValues = ValueCounts.fromJSON(state.trueValues, type === 'string')
      addCounted(this.trues, this.trueValues.frequent())
    }
  }

  /**
   * Takes values of rows whatever their label. Call when the column has too many to know all.
   * @param spill what had been counted when there came one too many: now, or null
   */
  add(values: HashedValues, weights: Float64Array, spill: Spill | null): void {
    if (spill === null) this.rows.add(values, weights)
    else addSpilt(this.rows, spill, values, weights)
  }

  /** Takes those rows of a batch, given by number, whose label is true. They are added as well. */
  addTrues(column: Column, rows: Int32Array): void {
    const { picked } = this
    const plain = expandDictionary(asDictionary(gather(column, rows, null)))
    picked.hash(plain, 0, rows.length)
    const weights = plain.valid ? Float64Array.from(plain.valid) : new Float64Array(rows.length).fill(1)
    this.trues.add(picked, weights)
    this.trueValues?.add(picked, weights)
    if (this.hours) addHours(this.hours, picked, weights)
    this.dropMany()
  }

  /** @param values the columns' counts, this one's and the other's, before these are merged */
  merge(other: LabelledColumn, values: readonly [ValueCounts, ValueCounts]): void {
    const rows = this.rowBins(values[0])
    rows.merge(other.rowBins(values[1]))
    this.rows = rows
    this.trues.merge(other.trues)
    for (const [hour, count] of other.hours?.entries() ?? []) if (this.hours) this.hours[hour] += count
    if (other.trueValues === null) this.trueValues = null
    else this.trueValues?.merge(other.trueValues)
    this.dropMany()
  }

  /** What all rows and the true ones have, by what the bins are of. @param values the column's */
  bins(values: ValueCounts): Readonly<Record<string, LabelledBins>> {
    if (values.isExact && this.trueValues) return { value: valueBins(values, this.trueValues) }
    const bins = this.rowBins(values)
    const rows = bins.countsIn(bins)
    const trues = this.trues.countsIn(bins)
    return Object.fromEntries(
      Object.keys(rows).map((name) => [name, { rows: rows[name], trues: trues[name] }]),
    )
  }

  /** How many true rows have each value; no values when there are too many to know all. */
  truesByValue(): ReadonlyMap<string | number, number> {
    return new Map(this.trueValues?.frequent().map(({ value, count }) => [value, count]))
  }

  /** @param values the column's */
  state(values: ValueCounts): LabelledColumnState {
    const hours = this.hours && Array.from(this.hours)
    return values.isExact && this.trueValues
      ? { trueValues: this.trueValues.toJSON(), bins: null, hours }
      : { trueValues: null, bins: { rows: this.rows.toJSON(), trues: this.trues.toJSON() }, hours }
  }

  private rowBins(values: ValueCounts): ValueBins {
    if (!values.isExact) return this.rows
    const bins = new ValueBins(this.type)
    addCounted(bins, values.frequent())
    return bins
  }

  private dropMany(): void {
    if (this.trueValues?.isExact === false) this.trueValues = null
  }
}

/** A bin for each value. */
function valueBins(values: ValueCounts, trueValues: ValueCounts): LabelledBins {
  const trues = new Map(trueValues.frequent().map(({ value, count }) => [value, count]))
  const counted = values.frequent().sort((a, b) => compare(a.value, b.value))
  return {
    rows: counted.map(({ count }) => count),
    trues: counted.map(({ value }) => trues.get(value) ?? 0),
  }
}

/** NaN comes last. */
function compare(a: string | number, b: string | number): number {
  if (a === b) return 0
  return a < b || Number.isNaN(b) ? -1 : 1
}
