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
    const { first, second, size } = values
    const { distinct } = this
    let rare = this.rare()
    let count = 0
    for (let i = from; i < size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      count += weight
      distinct.add(first[i], second[i])
      if (first[i] > rare) continue
      this.addRare(values, i, weight)
      rare = this.rare()
    }
    this.count += count
  }

  /** Values with a greater high word of their hash are neither sampled nor an example. */
  private rare(): number {
    return Math.max(this.sample.greatest, this.examples.greatest)
  }

  private addRare(values: HashedValues, i: number, weight: number): void {
    const first = values.first[i]
    const second = values.second[i]
    if (first <= this.sample.greatest) this.sample.add(first, second, weight)
    if (first <= this.examples.greatest) this.examples.add({ first, second, value: values.valueAt(i) })
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
