import { type Distribution, quantile } from './quantiles.ts'

const MAX_BINS = 40
/** A range cut into this many steps fewer than there may be bins touches no more whole multiples of the step than that. */
const SPARE_STEPS = 2
/** Numbers whose greatest is further above the median than this are shown on a logarithmic scale. */
const LOG_SCALE_RATIO = 50
/** An edge has at most this many digits that mean something; the rest is rounding. */
const EDGE_DIGITS = 12
const LOG_EDGE_DIGITS = 3

const SECOND_MICROS = 1_000_000
const MINUTE_MICROS = 60 * SECOND_MICROS
const HOUR_MICROS = 60 * MINUTE_MICROS
const DAY_MICROS = 24 * HOUR_MICROS
const TIME_STEPS = [
  ...[1, 5, 15, 30].map((n) => n * SECOND_MICROS),
  ...[1, 5, 15, 30].map((n) => n * MINUTE_MICROS),
  ...[1, 3, 6, 12].map((n) => n * HOUR_MICROS),
  ...[1, 7, 30, 365].map((n) => n * DAY_MICROS),
]

export type Scale = 'linear' | 'log' | 'time'

/** Edges of bins that hold all numbers: one more than there are bins. */
export interface Bins {
  readonly scale: Scale
  readonly edges: readonly number[]
}

/** At most 40 bins unless told otherwise, with round edges; logarithmic ones when a long tail would leave nothing to see. */
export function numberBins(distribution: Distribution, isWhole: boolean, maxBins = MAX_BINS): Bins {
  const { min, max } = distribution
  if (min > 0 && Number.isFinite(max / min) && max / quantile(distribution, 0.5) > LOG_SCALE_RATIO)
    return logBins(min, max, maxBins)
  const step = Math.max(isWhole ? 1 : 0, roundStep((max - min) / (maxBins - SPARE_STEPS)))
  return { scale: 'linear', edges: steppedEdges(distribution, step) }
}

/** Bins of a usual length of time, at whole multiples of it in UTC. */
export function timeBins(distribution: Distribution, maxBins = MAX_BINS): Bins {
  const range = distribution.max - distribution.min
  const steps = maxBins - SPARE_STEPS
  const fitting = TIME_STEPS.find((step) => range / step <= steps)
  return { scale: 'time', edges: steppedEdges(distribution, fitting ?? roundStep(range / steps)) }
}

/** Edges are rounded, which also hides that `**` differs between machines in the last bit. */
function logBins(min: number, max: number, bins: number): Bins {
  const inner = Array.from({ length: bins - 1 }, (_, i) => min * (max / min) ** ((i + 1) / bins))
  return {
    scale: 'log',
    edges: [min, ...inner.map((edge) => Number(edge.toPrecision(LOG_EDGE_DIGITS))), max],
  }
}

function steppedEdges({ min, max }: Distribution, step: number): number[] {
  const first = Math.floor(min / step)
  const count = Math.floor(max / step) - first + 1
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(EDGE_DIGITS)))
}

/** The least of 1, 2, 5 × a power of ten that is at least the given step; 1 for 0. */
function roundStep(step: number): number {
  if (step === 0) return 1
  const power = Number(`1e${step.toExponential().split('e')[1]}`)
  return [1, 2, 5, 10].map((n) => n * power).find((candidate) => candidate >= step) ?? step
}
