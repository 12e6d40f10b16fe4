import type { ColumnSketch } from './column-sketch.ts'
import type { Bucket } from './log-histogram.ts'

/** The numbers (times: µs) of a column by rising value, as points where all are known, else as ranges. */
export interface Distribution {
  readonly count: number
  readonly min: number
  readonly max: number
  /** A bucket with `low === high` is that one number. */
  readonly buckets: readonly Bucket[]
}

/** The distribution of a column of numbers or times; null when it has none. */
export function distributionOf(sketch: ColumnSketch): Distribution | null {
  const detail = sketch.numbers ?? sketch.times
  if (detail === null || detail.count === 0) return null
  const { count, min, max } = detail
  return { count, min, max, buckets: sketch.values.isExact ? pointsOf(sketch) : detail.histogram.buckets() }
}

function pointsOf(sketch: ColumnSketch): Bucket[] {
  return sketch.values
    .frequent()
    .map(({ value, count }) => ({ low: Number(value), high: Number(value), count }))
    .filter(({ low }) => Number.isFinite(low))
    .sort((a, b) => a.low - b.low)
}

/** The least number that at least the given share of the numbers do not exceed; the middle of its bucket. */
export function quantile(distribution: Distribution, share: number): number {
  const { low, high } = bucketOf(distribution, share)
  return Math.min(distribution.max, Math.max(distribution.min, (low + high) / 2))
}

/** Between which numbers, both included, the quantile of that share lies for sure. */
export function quantileRange(
  distribution: Distribution,
  share: number,
): { readonly low: number; readonly high: number } {
  const { low, high } = bucketOf(distribution, share)
  return { low: Math.max(distribution.min, low), high: Math.min(distribution.max, high) }
}

/** The bucket that holds the quantile. */
function bucketOf({ count, buckets }: Distribution, share: number): Bucket {
  const rank = Math.max(1, Math.ceil(share * count))
  let seen = 0
  for (const bucket of buckets) {
    seen += bucket.count
    if (seen >= rank) return bucket
  }
  return buckets[buckets.length - 1]
}

/**
 * Numbers in each bin [edges[i], edges[i + 1]), the last one closed. Numbers of a bucket that straddles an edge are taken
 * to lie evenly in it; counts are whole and add up.
 */
export function binCounts(distribution: Distribution, edges: readonly number[]): number[] {
  const last = edges.length - 1
  const below = edges.map((edge, i) =>
    i === last ? distribution.count : Math.round(countBelow(distribution, edge)),
  )
  return below.slice(1).map((count, i) => count - below[i])
}

function countBelow({ min, max, buckets }: Distribution, edge: number): number {
  let below = 0
  for (const { low, high, count } of buckets) {
    const from = Math.max(low, min)
    const to = Math.min(high, max)
    if (to < edge) below += count
    else if (from < edge) below += (count * (edge - from)) / (to - from)
  }
  return below
}
