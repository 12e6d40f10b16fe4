const BINADES = 4096
/** Buckets are split on this many mantissa bits, so the middle of a bucket is within 2^-8 of every value in it. */
const MANTISSA_BITS = 7
const BUCKETS_PER_BINADE = 2 ** MANTISSA_BITS
const KEY_SHIFT = 20 - MANTISSA_BITS
const SIGN_KEY = 0x800 * BUCKETS_PER_BINADE

const NO_COUNTS = new Float64Array(0)
const double = new Float64Array(1)
const doubleWords = new Uint32Array(double.buffer)

/** Keys as steps from the key before, and the counts of those keys. */
export interface LogHistogramState {
  readonly steps: readonly number[]
  readonly counts: readonly number[]
}

/** A half-open range of numbers [low, high), and how many lie in it. */
export interface Bucket {
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * Counts of doubles by sign, exponent and the top 7 mantissa bits: quantiles with a relative error of at most 2^-8, and
 * counters that merge exactly. It is DDSketch (Masson, Rim, Lee, 2019, arXiv:1908.10693) with the bits of the number in the
 * place of its logarithm.
 */
export class LogHistogram {
  private readonly binades: Float64Array[] = new Array(BINADES).fill(NO_COUNTS)

  /** Adds a finite double, given as its high word, `weight` times. */
  add(high: number, weight: number): void {
    const binade = high >>> 20
    if (this.binades[binade].length === 0) this.binades[binade] = new Float64Array(BUCKETS_PER_BINADE)
    this.binades[binade][(high >>> KEY_SHIFT) & (BUCKETS_PER_BINADE - 1)] += weight
  }

  merge(other: LogHistogram): void {
    for (const [key, count] of other.entries()) this.add(key * 2 ** KEY_SHIFT, count)
  }

  /** Buckets in use, from the least number to the greatest. */
  buckets(): Bucket[] {
    const entries = this.entries()
    const negative = entries.filter(([key]) => key >= SIGN_KEY).reverse()
    const positive = entries.filter(([key]) => key < SIGN_KEY)
    return [
      ...negative.map(([key, count]) => ({ low: keyEdge(key + 1), high: keyEdge(key), count })),
      ...positive.map(([key, count]) => ({ low: keyEdge(key), high: keyEdge(key + 1), count })),
    ]
  }

  toJSON(): LogHistogramState {
    const entries = this.entries()
    return {
      steps: entries.map(([key], i) => key - (i === 0 ? 0 : entries[i - 1][0])),
      counts: entries.map(([, count]) => count),
    }
  }

  static fromJSON({ steps, counts }: LogHistogramState): LogHistogram {
    const histogram = new LogHistogram()
    let key = 0
    for (const [i, step] of steps.entries()) {
      key += step
      histogram.add(key * 2 ** KEY_SHIFT, counts[i])
    }
    return histogram
  }

  /** Keys in use, rising. */
  private entries(): [key: number, count: number][] {
    const entries: [number, number][] = []
    for (let binade = 0; binade < BINADES; binade++) {
      const counts = this.binades[binade]
      for (let i = 0; i < counts.length; i++)
        if (counts[i] > 0) entries.push([binade * BUCKETS_PER_BINADE + i, counts[i]])
    }
    return entries
  }
}

/** The number of least magnitude in a bucket. Keys of numbers of one sign are in the order of their magnitudes. */
function keyEdge(key: number): number {
  doubleWords[0] = 0
  doubleWords[1] = key * 2 ** KEY_SHIFT
  return double[0]
}
