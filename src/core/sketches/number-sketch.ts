import { ExactSum, type ExactSumState } from './exact-sum.ts'
import type { HashedValues } from './hashed-values.ts'
import { LogHistogram, type LogHistogramState } from './log-histogram.ts'

const EXPONENT_MASK = 0x7ff00000

export interface NumberSketchState {
  readonly count: number
  readonly nonFinite: number
  readonly zeros: number
  readonly min: number | null
  readonly max: number | null
  readonly sum: ExactSumState
  readonly squares: ExactSumState
  readonly histogram: LogHistogramState
}

/** Clears the low half of a double's 53 bits, so that what is left has a square without rounding. */
const UPPER_HALF = 0xf8000000

/** Squares of greater numbers are too near the end of a double's range. */
export const MAX_SQUARABLE = 1e150

const double = new Float64Array(1)
const doubleWords = new Uint32Array(double.buffer)

/** What a profile says of numbers. NaN and infinities are counted and left out of everything else. */
export class NumberSketch {
  /** Finite numbers. */
  count = 0
  nonFinite = 0
  zeros = 0
  /** Infinity and -Infinity while there is no number. */
  min = Number.POSITIVE_INFINITY
  max = Number.NEGATIVE_INFINITY
  readonly sum: ExactSum
  /** Of the squares, which are exact too; meaningless when a number is beyond MAX_SQUARABLE. */
  readonly squares: ExactSum
  readonly histogram: LogHistogram

  constructor(sum = new ExactSum(), squares = new ExactSum(), histogram = new LogHistogram()) {
    this.sum = sum
    this.squares = squares
    this.histogram = histogram
  }

  add(values: HashedValues, weights: Float64Array): void {
    const { numbers, words } = values
    for (let i = 0; i < values.size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      const high = words[2 * i + 1]
      if ((high & EXPONENT_MASK) === EXPONENT_MASK) {
        this.nonFinite += weight
        continue
      }
      const number = numbers[i]
      this.count += weight
      if (number === 0) this.zeros += weight
      if (number < this.min) this.min = number
      if (number > this.max) this.max = number
      this.sum.add(words[2 * i], high, weight)
      this.histogram.add(high, weight)
      this.addSquare(number, words[2 * i], weight)
    }
  }

  /** Adds a square as the double nearest to it and the rest, which is a double as well (Dekker's product, 1971). */
  private addSquare(number: number, low: number, weight: number): void {
    double[0] = number
    doubleWords[0] = low & UPPER_HALF
    const upper = double[0]
    const lower = number - upper
    const square = number * number
    double[0] = square
    this.squares.add(doubleWords[0], doubleWords[1], weight)
    const rest = upper * upper - square + 2 * upper * lower + lower * lower
    if (rest === 0) return
    double[0] = rest
    this.squares.add(doubleWords[0], doubleWords[1], weight)
  }

  merge(other: NumberSketch): void {
    this.count += other.count
    this.nonFinite += other.nonFinite
    this.zeros += other.zeros
    this.min = Math.min(this.min, other.min)
    this.max = Math.max(this.max, other.max)
    this.sum.merge(other.sum)
    this.squares.merge(other.squares)
    this.histogram.merge(other.histogram)
  }

  toJSON(): NumberSketchState {
    const { count, nonFinite, zeros } = this
    return {
      count,
      nonFinite,
      zeros,
      min: count === 0 ? null : this.min,
      max: count === 0 ? null : this.max,
      sum: this.sum.toJSON(),
      squares: this.squares.toJSON(),
      histogram: this.histogram.toJSON(),
    }
  }

  static fromJSON(state: NumberSketchState): NumberSketch {
    const sketch = new NumberSketch(
      ExactSum.fromJSON(state.sum),
      ExactSum.fromJSON(state.squares),
      LogHistogram.fromJSON(state.histogram),
    )
    sketch.count = state.count
    sketch.nonFinite = state.nonFinite
    sketch.zeros = state.zeros
    sketch.min = state.min ?? Number.POSITIVE_INFINITY
    sketch.max = state.max ?? Number.NEGATIVE_INFINITY
    return sketch
  }
}
