import type { ColumnType } from '../column.ts'
import type { Scale } from '../sketches/bins.ts'
import type { Shape } from './shape.ts'

/** A value as JSON has it; times in ISO 8601, numbers that are not finite as text. */
export type ProfileValue = string | number | boolean

export interface TopValue {
  readonly value: ProfileValue
  readonly count: number
  /** Of the values that are not null. */
  readonly share: number
}

/** Counts of the bins [edges[i], edges[i + 1]), the last one closed; edges of times are ISO 8601. */
export interface ProfileHistogram {
  readonly scale: Scale
  readonly edges: readonly ProfileValue[]
  readonly counts: readonly number[]
}

/** Statistics that numbers alone have. */
export interface NumberProfile {
  readonly mean: number
  /** Null when there are numbers beyond ±1e150, whose squares a double does not hold. */
  readonly standardDeviation: number | null
  readonly zeros: number
  readonly negatives: number
  readonly nonFinite: number
  /** Of the sampled rows; null where the numbers do not vary. */
  readonly skewness: number | null
}

/** Values that at least 5, 25, 50, 75 and 95 % of all do not exceed. */
export type Quantiles = Readonly<Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', ProfileValue>>

/** How a field is to be looked at. Identifiers are texts or whole numbers nearly all of which differ. */
export type FieldKind = 'numeric' | 'category' | 'boolean' | 'time' | 'text' | 'geo' | 'identifier'

export interface FieldProfile {
  readonly name: string
  readonly type: ColumnType
  readonly kind: FieldKind
  readonly description: string
  /** Values that are not null. */
  readonly count: number
  readonly nulls: number
  readonly nullShare: number
  readonly distinct: number
  /** Else `distinct` has a standard error of at most 1.6 %. */
  readonly isDistinctExact: boolean
  /** Numbers and times only, as the next two. */
  readonly min: ProfileValue | null
  readonly max: ProfileValue | null
  readonly quantiles: Quantiles | null
  readonly histogram: ProfileHistogram | null
  readonly number: NumberProfile | null
  /** Times in each hour of the day, UTC. */
  readonly hours: readonly number[] | null
  /** Lengths of texts in bytes of UTF-8. */
  readonly length: { readonly min: number; readonly mean: number; readonly max: number } | null
  readonly top: readonly TopValue[]
  /** Standard error of the greatest share of `top`, whose counts are estimated from the sampled rows then; 0: they are exact. */
  readonly topError: number
  /** Some values, the same ones however the rows are cut and ordered; none when `top` has all. */
  readonly examples: readonly ProfileValue[]
  /** To compare the field between days; null for texts of too many values. */
  readonly shape: Shape | null
  /** Digest of the multiset of the column's values. */
  readonly digest: string
}
