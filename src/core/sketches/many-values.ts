import { type Example, ExampleValues } from './example-values.ts'
import { HashSample, type HashSampleState } from './hash-sample.ts'
import { type HashedValues, hashValues } from './hashed-values.ts'
import { HyperLogLog, STANDARD_ERROR } from './hyperloglog.ts'

/** An estimate is hardly ever off by more standard errors than this. */
const LIKELY_ERRORS = 4

export interface ManyValuesState {
  readonly count: number
  readonly registers: string
  readonly sample: HashSampleState
  readonly examples: readonly (string | number)[]
}

/** What stands in for exact counts where there are too many values. The same in whatever order and parts they come. */
export class ManyValues {
  /** Values, each as often as it occurs. */
  count: number
  readonly distinct: HyperLogLog
  readonly sample: HashSample
  readonly examples = new ExampleValues()

  constructor(count = 0, distinct = new HyperLogLog(), sample = new HashSample()) {
    this.count = count
    this.distinct = distinct
    this.sample = sample
  }

  /** Adds a value, `weight` times. */
  add(value: Example, weight: number): void {
    this.count += weight
    this.distinct.add(value.first, value.second)
    this.sample.add(value.first, value.second, weight)
    this.examples.add(value)
  }

  /** Adds the values from the given one on. */
  addAll(values: HashedValues, weights: Float64Array, from: number): void {
    const { distinct, sample, examples } = this
    for (let i = from; i < values.size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      const first = values.first[i]
      const second = values.second[i]
      this.count += weight
      distinct.add(first, second)
      if (first <= sample.greatest) sample.add(first, second, weight)
      if (examples.wants(first)) examples.add({ first, second, value: values.valueAt(i) })
    }
  }

  merge(other: ManyValues): void {
    this.count += other.count
    this.distinct.merge(other.distinct)
    this.sample.merge(other.sample)
    this.examples.merge(other.examples)
  }

  /**
   * About how many distinct values there are. Where the sampled values occur about equally often, as those of a unique field do,
   * the count divided by their mean tells it better than the registers; unless these contradict it, because there is a frequent
   * value that is not in the sample.
   */
  estimateDistinct(): number {
    const occurrences = this.sample.occurrences()
    const mean = occurrences.reduce((sum, n) => sum + n, 0) / occurrences.length
    const variance = occurrences.reduce((sum, n) => sum + (n - mean) ** 2, 0) / occurrences.length
    const error = Math.sqrt(variance / occurrences.length) / mean
    const byMean = this.count / mean
    const byRegisters = this.distinct.estimate()
    const isLikely = Math.abs(byMean - byRegisters) < LIKELY_ERRORS * STANDARD_ERROR * byRegisters
    return error < STANDARD_ERROR && isLikely ? Math.round(byMean) : byRegisters
  }

  toJSON(): ManyValuesState {
    return {
      count: this.count,
      registers: this.distinct.toJSON(),
      sample: this.sample.toJSON(),
      examples: this.examples.values(),
    }
  }

  static fromJSON(state: ManyValuesState): ManyValues {
    const many = new ManyValues(
      state.count,
      HyperLogLog.fromJSON(state.registers),
      HashSample.fromJSON(state.sample),
    )
    const { first, second } = hashValues(state.examples)
    for (const [i, value] of state.examples.entries()) {
      many.examples.add({ first: first[i], second: second[i], value })
    }
    return many
  }
}
