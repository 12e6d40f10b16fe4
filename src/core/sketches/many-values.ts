import { ExampleValues } from './example-values.ts'
import { HashSample, type HashSampleState } from './hash-sample.ts'
import { type HashedValues, hashValues } from './hashed-values.ts'
import { HyperLogLog } from './hyperloglog.ts'

export interface ManyValuesState {
  readonly registers: string
  readonly sample: HashSampleState
  readonly examples: readonly (string | number)[]
}

/** What stands in for exact counts where there are too many values. The same in whatever order and parts they come. */
export class ManyValues {
  readonly distinct: HyperLogLog
  readonly sample: HashSample
  readonly examples = new ExampleValues()

  constructor(distinct = new HyperLogLog(), sample = new HashSample()) {
    this.distinct = distinct
    this.sample = sample
  }

  /** Adds value i, `weight` times. */
  add(values: HashedValues, i: number, weight: number): void {
    const first = values.first[i]
    const second = values.second[i]
    this.distinct.add(first, second)
    this.sample.add(first, second, weight)
    if (this.examples.wants(first)) this.examples.add({ first, second, value: values.valueAt(i) })
  }

  merge(other: ManyValues): void {
    this.distinct.merge(other.distinct)
    this.sample.merge(other.sample)
    this.examples.merge(other.examples)
  }

  toJSON(): ManyValuesState {
    return {
      registers: this.distinct.toJSON(),
      sample: this.sample.toJSON(),
      examples: this.examples.values(),
    }
  }

  static fromJSON(state: ManyValuesState): ManyValues {
    const many = new ManyValues(HyperLogLog.fromJSON(state.registers), HashSample.fromJSON(state.sample))
    const { first, second } = hashValues(state.examples)
    for (const [i, value] of state.examples.entries()) {
      many.examples.add({ first: first[i], second: second[i], value })
    }
    return many
  }
}
