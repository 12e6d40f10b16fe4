import { numberBins, timeBins } from '../sketches/bins.ts'
import { type Codes, placeIn } from '../statistics/value-codes.ts'
import type { ProfileHistogram } from './field-profile.ts'
import { profileValue } from './profile-value.ts'
import { pointsOf, type SampledField } from './sampled-rows.ts'

/** One axis: bins of numbers or times, or values by name, the commonest first. */
export type Axis =
  | (Pick<ProfileHistogram, 'scale' | 'edges'> & { readonly field: string })
  | { readonly field: string; readonly values: readonly string[] }

/** Where each sampled row stands on an axis. */
export interface Places extends Codes {
  readonly axis: Axis
}

/** Places of a field: its values where they are named, else bins as those of histograms; null: it has neither. */
export function placesOf({ field, named, ordered }: SampledField, maxBins: number): Places | null {
  if (named) return { ...named, axis: { field: field.name, values: named.names } }
  if (ordered === null || ordered.size === 0) return null
  const { name, type } = field
  const distribution = pointsOf(ordered)
  const { scale, edges } =
    type === 'timestamp'
      ? timeBins(distribution, maxBins)
      : numberBins(distribution, type !== 'float64', maxBins)
  const size = edges.length - 1
  // The last bin is closed.
  const bins = ordered.values.map((number) => Math.min(size - 1, placeIn(edges, edges.length, number)))
  const codes = ordered.codes.map((code) => (code < 0 ? -1 : bins[code]))
  return { codes, size, axis: { field: name, scale, edges: edges.map((edge) => profileValue(type, edge)) } }
}
