import type { ColumnType } from '../column.ts'
import type { HashedValues } from './hashed-values.ts'
import { NumberSketch, type NumberSketchState } from './number-sketch.ts'
import { TextSketch, type TextSketchState } from './text-sketch.ts'
import { TimeSketch, type TimeSketchState } from './time-sketch.ts'
import { ValueCounts, type ValueCountsState } from './value-counts.ts'

export interface ColumnSketchState {
  readonly values: ValueCountsState
  readonly numbers: NumberSketchState | null
  readonly times: TimeSketchState | null
  readonly texts: TextSketchState | null
}

const isNumber = (type: ColumnType) => type === 'int32' || type === 'int64' || type === 'float64'

/** What is known of the values of one column. Those of `numbers`, `times`, `texts` that its type lacks are null. */
export class ColumnSketch {
  readonly values: ValueCounts
  readonly numbers: NumberSketch | null
  readonly times: TimeSketch | null
  readonly texts: TextSketch | null

  constructor(type: ColumnType, state: ColumnSketchState | null) {
    this.values = state ? ValueCounts.fromJSON(state.values, type === 'string') : new ValueCounts()
    this.numbers = state?.numbers ? NumberSketch.fromJSON(state.numbers) : null
    this.times = state?.times ? TimeSketch.fromJSON(state.times) : null
    this.texts = state?.texts ? TextSketch.fromJSON(state.texts) : null
    if (isNumber(type)) this.numbers ??= new NumberSketch()
    if (type === 'timestamp') this.times ??= new TimeSketch()
    if (type === 'string') this.texts ??= new TextSketch()
  }

  add(values: HashedValues, weights: Float64Array): void {
    this.values.add(values, weights)
    this.numbers?.add(values, weights)
    this.times?.add(values, weights)
    this.texts?.add(values, weights)
  }

  /** Takes over the sketch of a column of the same type. */
  merge(other: ColumnSketch): void {
    this.values.merge(other.values)
    if (other.numbers) this.numbers?.merge(other.numbers)
    if (other.times) this.times?.merge(other.times)
    if (other.texts) this.texts?.merge(other.texts)
  }

  toJSON(): ColumnSketchState {
    return {
      values: this.values.toJSON(),
      numbers: this.numbers?.toJSON() ?? null,
      times: this.times?.toJSON() ?? null,
      texts: this.texts?.toJSON() ?? null,
    }
  }
}
