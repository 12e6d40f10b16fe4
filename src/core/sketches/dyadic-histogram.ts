import type { Range } from '../range.ts'
import type { Bucket } from './log-histogram.ts'

/** Most buckets unless told otherwise; the width is the least power of two with which the values span no more. */
const MAX_BUCKETS = 2048

/** Bucket i holds whole numbers of [width × (base + i), width × (base + i + 1)). */
export interface DyadicHistogramState {
  readonly width: number
  readonly base: number
  readonly counts: readonly number[]
}

/**
 * Counts of whole numbers in buckets of equal width, a power of two that grows with the range. Buckets of one width nest in those
 * of the next, and the width follows from least and greatest value alone, so merged and one-pass states are the same.
 */
export class DyadicHistogram {
  private readonly maxBuckets: number
  private width = 1
  private base = 0
  private counts = new Float64Array(0)

  constructor(maxBuckets = MAX_BUCKETS) {
    this.maxBuckets = maxBuckets
  }

  /** Makes room for values of [min, max]. Call before `add`. */
  cover(min: number, max: number): void {
    const isEmpty = this.counts.length === 0
    const least = isEmpty ? min : Math.min(min, this.base * this.width)
    const greatest = isEmpty ? max : Math.max(max, (this.base + this.counts.length) * this.width - 1)
    this.resize(least, greatest)
  }

  /** Adds a value that `cover` made room for, `weight` times. */
  add(value: number, weight: number): void {
    this.counts[Math.floor(value / this.width) - this.base] += weight
  }

  /** Adds the first `size` values, each as often as its weight says, and makes room for them. NaN is left out. */
  addAll(values: Float64Array, weights: Float64Array, size: number): void {
    const outside = this.addWithin(values, weights, { start: 0, end: size })
    if (outside === size) return
    const rest = { start: outside, end: size }
    this.coverValues(values, weights, rest)
    this.addWithin(values, weights, rest)
  }

  merge(other: DyadicHistogram): void {
    this.coverAll(other)
    for (const { low, count } of other.buckets()) this.add(low, count)
  }

  /** Counts in all buckets of a histogram of these and further values. */
  countsIn(wider: DyadicHistogram): Float64Array {
    const aligned = new DyadicHistogram(wider.maxBuckets)
    aligned.coverAll(wider)
    aligned.merge(this)
    return aligned.counts
  }

  /** Buckets in use, from the least value to the greatest. */
  buckets(): Bucket[] {
    const buckets: Bucket[] = []
    for (const [i, count] of this.counts.entries()) {
      const low = (this.base + i) * this.width
      if (count > 0) buckets.push({ low, high: low + this.width, count })
    }
    return buckets
  }

  toJSON(): DyadicHistogramState {
    return { width: this.width, base: this.base, counts: Array.from(this.counts) }
  }

  /** @param maxBuckets as in the histogram whose state it is */
  static fromJSON({ width, base, counts }: DyadicHistogramState, maxBuckets?: number): DyadicHistogram {
    const histogram = new DyadicHistogram(maxBuckets)
    histogram.width = width
    histogram.base = base
    histogram.counts = Float64Array.from(counts)
    return histogram
  }

  /** Adds values of a range up to the first that there is no room for, and gives its index; else the range's end. */
  private addWithin(values: Float64Array, weights: Float64Array, { start, end }: Range): number {
    const { counts } = this
    const least = this.base * this.width
    const perWidth = 1 / this.width
    for (let i = start; i < end; i++) {
      const bucket = (values[i] - least) * perWidth
      if (bucket >= 0 && bucket < counts.length) counts[bucket >>> 0] += weights[i]
      else if (weights[i] > 0 && !Number.isNaN(bucket)) return i
    }
    return end
  }

  private coverValues(values: Float64Array, weights: Float64Array, { start, end }: Range): void {
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    for (let i = start; i < end; i++) {
      if (weights[i] === 0) continue
      if (values[i] < min) min = values[i]
      if (values[i] > max) max = values[i]
    }
    this.cover(min, max)
  }

  private coverAll({ width, base, counts }: DyadicHistogram): void {
    if (counts.length > 0) this.cover(base * width, (base + counts.length) * width - 1)
  }

  private resize(least: number, greatest: number): void {
    let { width } = this
    while (Math.floor(greatest / width) - Math.floor(least / width) >= this.maxBuckets) width *= 2
    const base = Math.floor(least / width)
    const length = Math.floor(greatest / width) - base + 1
    if (width === this.width && base === this.base && length === this.counts.length) return
    const old = this.buckets()
    this.width = width
    this.base = base
    this.counts = new Float64Array(length)
    for (const { low, count } of old) this.add(low, count)
  }
}
