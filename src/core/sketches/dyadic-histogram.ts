import type { Bucket } from './log-histogram.ts'

/** Most buckets in use; the width is the least power of two with which the values span no more. */
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
  private width = 1
  private base = 0
  private counts = new Float64Array(0)

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

  merge(other: DyadicHistogram): void {
    if (other.counts.length === 0) return
    this.cover(other.base * other.width, (other.base + other.counts.length) * other.width - 1)
    for (const { low, count } of other.buckets()) this.add(low, count)
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

  static fromJSON({ width, base, counts }: DyadicHistogramState): DyadicHistogram {
    const histogram = new DyadicHistogram()
    histogram.width = width
    histogram.base = base
    histogram.counts = Float64Array.from(counts)
    return histogram
  }

  private resize(least: number, greatest: number): void {
    let { width } = this
    while (Math.floor(greatest / width) - Math.floor(least / width) >= MAX_BUCKETS) width *= 2
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
