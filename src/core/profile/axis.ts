import { type Bins, numberBins, timeBins } from '../sketches/bins.ts'
import type { Distribution } from '../sketches/quantiles.ts'
import type { Codes } from '../statistics/value-codes.ts'
import type { ProfileHistogram } from './field-profile.ts'
import { profileValue } from './profile-value.ts'
import { finiteNumbers, namedCodes, type SampledField } from './sampled-rows.ts'

/** One axis: bins of numbers or times, or values by name, the commonest first. */
export type Axis =
  | (Pick<ProfileHistogram, 'scale' | 'edges'> & { readonly field: string })
  | { readonly field: string; readonly values: readonly string[] }

/** Where each sampled row stands on an axis. */
export interface Places extends Codes {
  readonly axis: Axis
}

export function valuePlaces(sampled: SampledField): Places {
  const { names, ...codes } = namedCodes(sampled)
  return { ...codes, axis: { field: sampled.field.name, values: names } }
}

/** Places of a field that has a finite number in the sample, in bins as those of histograms. */
export function binPlaces(sampled: SampledField, maxBins: number): Places {
  const { name, type } = sampled.field
  const numbers = finiteNumbers(sampled)
  const distribution = distributionOf(numbers)
  const { scale, edges } =
    type === 'timestamp'
      ? timeBins(distribution, maxBins)
      : numberBins(distribution, type !== 'float64', maxBins)
  return {
    codes: Int32Array.from(numbers, (number) => binOf(number, edges)),
    size: edges.length - 1,
    axis: { field: name, scale, edges: edges.map((edge) => profileValue(type, edge)) },
  }
}

function distributionOf(numbers: Float64Array): Distribution {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort()
  return {
    count: sorted.length,
    min: sorted[0],
    max: sorted[sorted.length - 1],
    buckets: Array.from(sorted, (number) => ({ low: number, high: number, count: 1 })),
  }
}

/** The bin [edges[i], edges[i + 1]) of a number, the last one closed; -1 for NaN. */
function binOf(number: number, edges: Bins['edges']): number {
  if (Number.isNaN(number)) return -1
  const above = edges.findIndex((edge) => edge > number)
  return (above < 0 ? edges.length - 1 : above) - 1
}
