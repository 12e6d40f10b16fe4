import { MICROS_PER_HOUR } from '../utc-date.ts'
import { DyadicHistogram, type DyadicHistogramState } from './dyadic-histogram.ts'
import { ExactSum, type ExactSumState } from './exact-sum.ts'
import type { HashedValues } from './hashed-values.ts'

export const HOURS_PER_DAY = 24

export interface TimeSketchState {
  readonly count: number
  readonly min: number | null
  readonly max: number | null
  readonly sum: ExactSumState
  readonly histogram: DyadicHistogramState
  readonly hours: readonly number[]
}

/** Counts times by their hour of the day, UTC. */
export function addHours(hours: Float64Array, { numbers, size }: HashedValues, weights: Float64Array): void {
  for (let i = 0; i < size; i++) {
    if (weights[i] === 0) continue
    const hour = Math.floor(numbers[i] / MICROS_PER_HOUR) % HOURS_PER_DAY
    hours[hour < 0 ? hour + HOURS_PER_DAY : hour] += weights[i]
  }
}

/** What a profile says of times, all in microseconds since 1970-01-01T00:00:00Z. */
export class TimeSketch {
  count = 0
  /** Infinity and -Infinity while there is no time. */
  min = Number.POSITIVE_INFINITY
  max = Number.NEGATIVE_INFINITY
  readonly sum: ExactSum
  readonly histogram: DyadicHistogram
  /** Times in each hour of the day, UTC. */
  readonly hours: Float64Array

  constructor(
    sum = new ExactSum(),
    histogram = new DyadicHistogram(),
    hours = new Float64Array(HOURS_PER_DAY),
  ) {
    this.sum = sum
    this.histogram = histogram
    this.hours = hours
  }

  add(values: HashedValues, weights: Float64Array): void {
    const { numbers, words } = values
    if (!this.extend(values, weights)) return
    for (let i = 0; i < values.size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      this.count += weight
      this.sum.add(words[2 * i], words[2 * i + 1], weight)
      this.histogram.add(numbers[i], weight)
    }
    addHours(this.hours, values, weights)
  }

  merge(other: TimeSketch): void {
    this.count += other.count
    this.min = Math.min(this.min, other.min)
    this.max = Math.max(this.max, other.max)
    this.sum.merge(other.sum)
    this.histogram.merge(other.histogram)
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) this.hours[hour] += other.hours[hour]
  }

  toJSON(): TimeSketchState {
    return {
      count: this.count,
      min: this.count === 0 ? null : this.min,
      max: this.count === 0 ? null : this.max,
      sum: this.sum.toJSON(),
      histogram: this.histogram.toJSON(),
      hours: Array.from(this.hours),
    }
  }

  static fromJSON(state: TimeSketchState): TimeSketch {
    const sketch = new TimeSketch(
      ExactSum.fromJSON(state.sum),
      DyadicHistogram.fromJSON(state.histogram),
      Float64Array.from(state.hours),
    )
    sketch.count = state.count
    sketch.min = state.min ?? Number.POSITIVE_INFINITY
    sketch.max = state.max ?? Number.NEGATIVE_INFINITY
    return sketch
  }

  /** Widens the range for what is added; false when that is nothing. */
  private extend(values: HashedValues, weights: Float64Array): boolean {
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    for (let i = 0; i < values.size; i++) {
      if (weights[i] === 0) continue
      min = Math.min(min, values.numbers[i])
      max = Math.max(max, values.numbers[i])
    }
    if (min > max) return false
    this.histogram.cover(min, max)
    this.min = Math.min(this.min, min)
    this.max = Math.max(this.max, max)
    return true
  }
}
