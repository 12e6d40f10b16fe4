import type { ColumnType, FieldType } from './column.ts'
import type { Inspection } from './inspection.ts'
import { isoTime } from './iso-time.ts'
import { type LabelSeparation, separationOf } from './separation.ts'
import { numberBins, type Scale, timeBins } from './sketches/bins.ts'
import type { ColumnSketch } from './sketches/column-sketch.ts'
import { ratio, UNIT } from './sketches/exact-sum.ts'
import { MAX_SQUARABLE, type NumberSketch } from './sketches/number-sketch.ts'
import { binCounts, type Distribution, distributionOf, quantile } from './sketches/quantiles.ts'

const TOP_VALUES = 10
const QUANTILES = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const

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
}

export interface FieldProfile {
  readonly name: string
  readonly type: ColumnType
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
  readonly quantiles: Readonly<Record<keyof typeof QUANTILES, ProfileValue>> | null
  readonly histogram: ProfileHistogram | null
  readonly number: NumberProfile | null
  /** Times in each hour of the day, UTC. */
  readonly hours: readonly number[] | null
  /** Lengths of texts in bytes of UTF-8. */
  readonly length: { readonly min: number; readonly mean: number; readonly max: number } | null
  readonly top: readonly TopValue[]
  /** Counts of `top` are too low by at most this. */
  readonly topError: number
  /** Some values, the same ones however the rows are cut and ordered; none when `top` has all. */
  readonly examples: readonly ProfileValue[]
  /** Digest of the multiset of the column's values. */
  readonly digest: string
}

/** What the rows of a dataset look like: plain JSON. */
export interface DatasetProfile {
  readonly rows: number
  readonly digest: string
  readonly fields: readonly FieldProfile[]
  /** What each column tells of the label by itself; null when the schema names no label. */
  readonly separation: LabelSeparation | null
}

export function summarize(inspection: Inspection): DatasetProfile {
  const { rows, fields, nulls, columns } = inspection
  const digests = inspection.digest.columnHex()
  return {
    rows,
    digest: inspection.digest.hex(),
    fields: fields.map((field, i) => ({
      ...countsOf(rows, nulls[i], columns[i]),
      ...describe(field, columns[i]),
      ...topOf(field, columns[i], rows - nulls[i]),
      digest: digests[field.name],
    })),
    separation: separationOf(inspection),
  }
}

function countsOf(rows: number, nulls: number, { values }: ColumnSketch) {
  const count = rows - nulls
  return {
    count,
    nulls,
    nullShare: rows === 0 ? 0 : nulls / rows,
    distinct: Math.min(values.distinct, count),
    isDistinctExact: values.isExact,
  }
}

function describe(field: FieldType, sketch: ColumnSketch) {
  const { name, type, description } = field
  const distribution = distributionOf(sketch)
  const { numbers, times, texts } = sketch
  return {
    name,
    type,
    description,
    ...(distribution
      ? spread(type, distribution)
      : { min: null, max: null, quantiles: null, histogram: null }),
    number: numbers && distribution ? numberProfile(numbers, distribution) : null,
    hours: times && Array.from(times.hours),
    length:
      texts && texts.count > 0
        ? { min: texts.minBytes, mean: texts.totalBytes / texts.count, max: texts.maxBytes }
        : null,
  }
}

function spread(type: ColumnType, distribution: Distribution) {
  const isWhole = type !== 'float64'
  const show = (number: number) => profileValue(type, isWhole ? Math.round(number) : number)
  const { scale, edges } = type === 'timestamp' ? timeBins(distribution) : numberBins(distribution, isWhole)
  const { p5, p25, p50, p75, p95 } = QUANTILES
  const at = (share: number) => show(quantile(distribution, share))
  return {
    min: show(distribution.min),
    max: show(distribution.max),
    quantiles: { p5: at(p5), p25: at(p25), p50: at(p50), p75: at(p75), p95: at(p95) },
    histogram: {
      scale,
      edges: edges.map((edge) => profileValue(type, edge)),
      counts: binCounts(distribution, edges),
    },
  }
}

/** Mean and deviation from sums without rounding, so that they do not depend on how the rows were cut into parts. */
function numberProfile(numbers: NumberSketch, { buckets }: Distribution): NumberProfile {
  const count = BigInt(numbers.count)
  const sum = numbers.sum.units()
  const isSquarable = Math.max(numbers.max, -numbers.min) <= MAX_SQUARABLE
  const variance = () => ratio(count * numbers.squares.units() * UNIT - sum * sum, (count * UNIT) ** 2n)
  return {
    mean: ratio(sum, count * UNIT),
    standardDeviation: isSquarable ? Math.sqrt(Math.max(0, variance())) : null,
    zeros: numbers.zeros,
    negatives: buckets.filter(({ low }) => low < 0).reduce((total, bucket) => total + bucket.count, 0),
    nonFinite: numbers.nonFinite,
  }
}

function topOf({ type }: FieldType, { values }: ColumnSketch, count: number) {
  return {
    top: values
      .frequent()
      .slice(0, TOP_VALUES)
      .map((entry) => ({
        value: profileValue(type, entry.value),
        count: entry.count,
        share: entry.count / count,
      })),
    topError: 0,
    examples: values.examples().map((value) => profileValue(type, value)),
  }
}

/** Times to ISO 8601 with the microseconds that they have. */
function profileValue(type: ColumnType, value: string | number): ProfileValue {
  if (typeof value === 'string') return value
  if (type === 'bool') return value === 1
  if (type !== 'timestamp') return Number.isFinite(value) ? value : String(value)
  return isoTime(value)
}
