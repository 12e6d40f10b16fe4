import type { ColumnType, FieldType } from '../column.ts'
import { numberBins, timeBins } from '../sketches/bins.ts'
import type { ColumnSketch } from '../sketches/column-sketch.ts'
import { meanOf, standardDeviationOf } from '../sketches/moments.ts'
import type { NumberSketch } from '../sketches/number-sketch.ts'
import { binCounts, type Distribution, distributionOf, quantile } from '../sketches/quantiles.ts'
import type { SampledColumn } from '../sketches/sampled-cells.ts'
import { skewness } from '../statistics/skewness.ts'
import { codesOf } from '../statistics/value-codes.ts'
import type { Analysis } from './analysis.ts'
import { kindOf } from './field-kind.ts'
import type { FieldProfile, NumberProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'
import { countValues, finiteNumbers, pointsOf } from './sampled-rows.ts'
import { shapeOf } from './shape.ts'
import { topOf } from './top-values.ts'

const QUANTILES = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const

/** A column as an inspection has it. */
export interface InspectedColumn {
  readonly field: FieldType
  readonly sketch: ColumnSketch
  readonly rows: number
  readonly nulls: number
  readonly digest: string
  readonly sampled: SampledColumn
}

export function describeField(column: InspectedColumn, analysis: Analysis): FieldProfile {
  const { field, sketch, rows, nulls, digest, sampled } = column
  const { values, numbers, times, texts } = sketch
  const count = rows - nulls
  const counts = values.isExact ? null : countValues(sampled)
  const isWhole = sampled.valid.length === rows
  const distribution = counts && isWhole ? exactDistribution(sketch, sampled) : distributionOf(sketch)
  const kind = kindOf(field, sketch, { count, analysis })
  return {
    name: field.name,
    type: field.type,
    kind,
    description: field.description,
    count,
    nulls,
    nullShare: rows === 0 ? 0 : nulls / rows,
    distinct: counts && isWhole ? counts.size : Math.min(values.distinct, count),
    isDistinctExact: values.isExact || isWhole,
    ...(distribution
      ? spread(field.type, distribution)
      : { min: null, max: null, quantiles: null, histogram: null }),
    number: numbers && distribution ? numberProfile(numbers, distribution, sampled) : null,
    hours: times && Array.from(times.hours),
    length:
      texts && texts.count > 0
        ? { min: texts.minBytes, mean: texts.totalBytes / texts.count, max: texts.maxBytes }
        : null,
    ...topOf({ type: field.type, values: sketch.values }, count, counts),
    shape: shapeOf(kind, sketch, distribution),
    digest,
  }
}

/** Of a column all of whose rows are in the sample, though there are too many values to count them all. */
function exactDistribution({ numbers, times }: ColumnSketch, sampled: SampledColumn): Distribution | null {
  const count = (numbers ?? times)?.count ?? 0
  return count === 0 ? null : pointsOf(codesOf(finiteNumbers(sampled)))
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

function numberProfile(
  numbers: NumberSketch,
  { buckets }: Distribution,
  sampled: SampledColumn,
): NumberProfile {
  return {
    mean: meanOf(numbers),
    standardDeviation: standardDeviationOf(numbers),
    zeros: numbers.zeros,
    negatives: buckets.filter(({ low }) => low < 0).reduce((total, bucket) => total + bucket.count, 0),
    nonFinite: numbers.nonFinite,
    skewness: skewness(finiteNumbers(sampled)),
  }
}
