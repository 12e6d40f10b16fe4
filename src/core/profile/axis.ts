import { numberBins, timeBins } from '../sketches/bins.ts'
import type { Distribution } from '../sketches/quantiles.ts'
import { type Codes, placeIn } from '../statistics/value-codes.ts'
import type { ProfileHistogram } from './field-profile.ts'
import { profileValue } from './profile-value.ts'
import type { SampledField } from './sampled-rows.ts'

/** One axis: bins of numbers or times, or values by name, the commonest first. */
export type Axis =
  | (Pick<ProfileHistogram, 'scale' | 'edges'> & { readonly field: string })
  | { readonly field: string; readonly values: readonly string[] }

/** Where each sampled row stands on an axis. */
export interface Places extends Codes {
  readonly axis: Axis
}

/** Places of a field: its values where they are named, else bins as those of histograms, of which it has one at least. */
export function placesOf({ field, named, ordered }: SampledField, maxBins: number): Places {
  if (named) return { ...named, axis: { field: field.name, values: named.names } }
  const { name, type } = field
  const numbers = ordered?.numbers ?? new Float64Array(0)
  const distribution = distributionOf(numbers)
  const { scale, edges } =
    type === 'timestamp'
      ? timeBins(distribution, maxBins)
      : numberBins(distribution, type !== 'float64', maxBins)
  const size = edges.length - 1
  const codes = new Int32Array(numbers.length)
  // The last bin is closed.
  for (let i = 0; i < codes.length; i++)
    codes[i] = Math.min(size - 1, placeIn(edges, edges.length, numbers[i]))
  return { codes, size, axis: { field: name, scale, edges: edges.map((edge) => profileValue(type, edge)) } }
}

function distributionOf(numbers: Float64Array): Distribution {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort()
  const buckets = Array.from(sorted, (number) => ({ low: number, high: number, count: 1 }))
  return { count: sorted.length, min: sorted[0], max: sorted[sorted.length - 1], buckets }
}
