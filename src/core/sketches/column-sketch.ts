import type { ColumnType } from '../column.ts'
import type { HashedValues } from './hashed-values.ts'
import { NumberSketch, type NumberSketchState } from './number-sketch.ts'
import { TextSketch, type TextSketchState } from './text-sketch.ts'
import { TimeSketch, type TimeSketchState } from './time-sketch.ts'
import { addCounted, addSpilt, type Spill, ValueCounts, type ValueCountsState } from './value-counts.ts'

/** Where `values` has all values with their counts, the others are null: those tell them. */
export interface ColumnSketchState {
  readonly values: ValueCountsState
  readonly numbers: NumberSketchState | null
  readonly times: TimeSketchState | null
  readonly texts: TextSketchState | null
}

const isNumber = (type: ColumnType) => type === 'int32' || type === 'int64' || type === 'float64'

/** What is known of values beside their counts. Those that a column's type lacks are null. */
class Detail {
  readonly numbers: NumberSketch | null
  readonly times: TimeSketch | null
  readonly texts: TextSketch | null

  constructor(type: ColumnType, state: Omit<ColumnSketchState, 'values'> | null = null) {
    this.numbers = state?.numbers ? NumberSketch.fromJSON(state.numbers) : null
    this.times = state?.times ? TimeSketch.fromJSON(state.times) : null
    this.texts = state?.texts ? TextSketch.fromJSON(state.texts) : null
    if (isNumber(type)) this.numbers ??= new NumberSketch()
    if (type === 'timestamp') this.times ??= new TimeSketch()
    if (type === 'string') this.texts ??= new TextSketch()
  }

  add(values: HashedValues, weights: Float64Array): void {
    this.numbers?.add(values, weights)
    this.times?.add(values, weights)
    this.texts?.add(values, weights)
  }

  merge(other: Detail): void {
    if (other.numbers) this.numbers?.merge(other.numbers)
    if (other.times) this.times?.merge(other.times)
    if (other.texts) this.texts?.merge(other.texts)
  }
}

/** What is known of the values of one column. Those of `numbers`, `times`, `texts` that its type lacks are null. */
export class ColumnSketch {
  readonly values: ValueCounts
  private readonly type: ColumnType
  /** Null as long as all values are counted: the detail is made of these when it is asked for, which spares going through every row. */
  private detail: Detail | null = null
  /** The detail that was made last; null when there are other values since. */
  private told: Detail | null = null

  constructor(type: ColumnType, state: ColumnSketchState | null) {
    this.type = type
    this.values = state ? ValueCounts.fromJSON(state.values, type === 'string') : new ValueCounts()
    if (state && !this.values.isExact) this.detail = new Detail(type, state)
  }

  get numbers(): NumberSketch | null {
    return this.known().numbers
  }

  get times(): TimeSketch | null {
    return this.known().times
  }

  get texts(): TextSketch | null {
    return this.known().texts
  }

  /** @returns what had been counted when there came one value too many; else null */
  add(values: HashedValues, weights: Float64Array): Spill | null {
    const spill = this.values.add(values, weights)
    this.told = null
    if (this.detail !== null) this.detail.add(values, weights)
    else if (spill !== null) {
      this.detail = new Detail(this.type)
      addSpilt(this.detail, spill, values, weights)
    }
    return spill
  }

  /** Takes over the sketch of a column of the same type. */
  merge(other: ColumnSketch): void {
    const mayStayExact = this.values.isExact && other.values.isExact
    const counted = mayStayExact ? this.values.frequent() : []
    const detail = mayStayExact ? new Detail(this.type) : this.known()
    this.values.merge(other.values)
    this.told = null
    if (this.values.isExact) return
    addCounted(detail, counted)
    detail.merge(other.known())
    this.detail = detail
  }

  toJSON(): ColumnSketchState {
    return {
      values: this.values.toJSON(),
      numbers: this.detail?.numbers?.toJSON() ?? null,
      times: this.detail?.times?.toJSON() ?? null,
      texts: this.detail?.texts?.toJSON() ?? null,
    }
  }

  private known(): Detail {
    if (this.detail !== null) return this.detail
    if (this.told !== null) return this.told
    const told = new Detail(this.type)
    addCounted(told, this.values.frequent())
    this.told = told
    return told
  }
}
