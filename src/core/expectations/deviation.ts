import type { DeclaredDistribution } from '../distribution.ts'
import { formatNumber } from '../format.ts'
import type { LogHistogram } from '../sketches/log-histogram.ts'
import type { ValueCounts } from '../sketches/value-counts.ts'
import { EXACT_VALUES } from '../sketches/value-table.ts'
import { kolmogorovTail } from '../statistics/kolmogorov.ts'
import { likelihoodRatioTest } from '../statistics/likelihood-ratio.ts'
import { shareBelow, sharesOfIntegers } from '../statistics/share-below.ts'
import type { DayColumn } from './day-column.ts'

/** How far a column is off, and how likely that is if its values are drawn as declared. */
export interface Deviation {
  readonly p: number
  /** `G = 12.1, 13 d.f.` */
  readonly statistic: string
}

type Drawn<Kind extends DeclaredDistribution['kind']> = Extract<DeclaredDistribution, { kind: Kind }>

/** Whether a column tells enough to be held against it: of choices all have to be known. */
export const isTestable = (distribution: DeclaredDistribution): boolean =>
  distribution.kind !== 'choice' || distribution.values.length <= EXACT_VALUES

/** Holds the values of a column against what they are declared to be drawn from. */
export function deviationOf(column: DayColumn, distribution: DeclaredDistribution): Deviation {
  const { values, numbers } = column.sketch
  if (distribution.kind === 'choice') return testValues(values, distribution.values, distribution.shares)
  if (distribution.kind === 'integer' && distribution.max - distribution.min < EXACT_VALUES) {
    const all = Array.from(
      { length: distribution.max - distribution.min + 1 },
      (_, i) => distribution.min + i,
    )
    return testValues(values, all, sharesOfIntegers(distribution))
  }
  return testNumbers(numbers!.histogram, numbers!.count + numbers!.nonFinite, distribution)
}

/** By chi-square. What cannot be drawn at all is no chance. */
function testValues(
  values: ValueCounts,
  drawn: readonly (string | number | boolean)[],
  shares: readonly number[],
): Deviation {
  const counts = new Map(drawn.map((value) => [typeof value === 'boolean' ? Number(value) : value, 0]))
  const found = values.frequent()
  const isStrange = !values.isExact || found.some(({ value }) => !counts.has(value))
  if (isStrange) return { p: 0, statistic: 'values that are not declared' }
  for (const { value, count } of found) counts.set(value, count)
  const { statistic, degrees, p } = likelihoodRatioTest([...counts.values()], shares)
  return { p, statistic: `G = ${formatNumber(Number(statistic.toPrecision(4)))}, ${degrees} d.f.` }
}

/**
 * By Kolmogorov and Smirnov's distance at the edges of buckets, below which the counts are exact: no more than the distance
 * anywhere, so that it never fails a day that the whole test would pass.
 */
function testNumbers(histogram: LogHistogram, count: number, drawn: Drawn<'integer' | 'real'>): Deviation {
  let [below, distance] = [0, 0]
  for (const bucket of histogram.buckets()) {
    distance = Math.max(distance, Math.abs(below / count - shareAt(drawn, bucket.low)))
    below += bucket.count
    distance = Math.max(distance, Math.abs(below / count - shareAt(drawn, bucket.high)))
  }
  return {
    p: kolmogorovTail(distance, count),
    statistic: `D = ${formatNumber(Number(distance.toPrecision(4)))}`,
  }
}

/** Buckets of negative numbers hold their upper edge, those of others their lower one. */
const shareAt = (drawn: Drawn<'integer' | 'real'>, edge: number) => shareBelow(drawn, edge, edge < 0)
