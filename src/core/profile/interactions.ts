import { correlationRatio } from '../statistics/correlation-ratio.ts'
import { type Analysis, namedFirst, namesOf } from './analysis.ts'
import { type Axis, placesOf } from './axis.ts'
import type { Correlations, Matrix } from './correlations.ts'
import { axisOf } from './field-kind.ts'
import type { SampledField } from './sampled-rows.ts'

const MAX_INTERACTIONS = 8
const MAX_X_BINS = 40
const MAX_Y_BINS = 30
/** Fields of a sort that are tried in pairs, at most. */
const MAX_FIELDS = 32
/** Of a sort, before there is room for more of another. */
const MAX_OF_SORT = 3
/** Fields of which the schema says nothing must go together at least so much to be shown. */
const LEAST_STRENGTH = 0.1

/** How two fields go together, in counts of sampled rows in which neither is missing. */
export interface Interaction {
  readonly x: Axis
  readonly y: Axis
  /** By bin of y, then of x: at most 30 times 40. */
  readonly counts: readonly (readonly number[])[]
}

interface Pair {
  readonly x: SampledField
  readonly y: SampledField
  /** 0: one tells nothing of the other, to 1. */
  readonly strength: number
}

/**
 * The most telling pairs of fields, at most 8: latitude and longitude always; those that the schema names before others; of
 * these the strongest, by Spearman's correlation, Cramér's V, or the correlation ratio of ranks; of each sort some.
 */
export function interactionsOf(
  sampled: readonly SampledField[],
  correlations: Correlations,
  analysis: Analysis,
): Interaction[] {
  const numbers = namedFirst(sampled.filter(isNumber), analysis, MAX_FIELDS)
  const few = namedFirst(
    sampled.filter(({ named }) => named && named.size <= MAX_Y_BINS),
    analysis,
    MAX_FIELDS,
  )
  const maps = mapsOf(numbers)
  const sorts = [
    pairsOf(numbers, numbers, strengthsIn(correlations.spearman)).filter((pair) => !isIn(maps, pair)),
    pairsOf(numbers, few, strengthByRank),
    pairsOf(few, few, strengthsIn(correlations.cramersV)),
  ].map((pairs) => bestFirst(pairs, analysis))
  const first = sorts.flatMap((pairs) => pairs.slice(0, MAX_OF_SORT))
  const rest = bestFirst(
    sorts.flatMap((pairs) => pairs.slice(MAX_OF_SORT)),
    analysis,
  )
  return [...maps, ...first, ...rest].slice(0, MAX_INTERACTIONS).flatMap(interactionOf)
}

/** Whether a field has an axis of numbers or times, and more than one place on it. */
const isNumber = ({ named, ordered }: SampledField) => named === null && (ordered?.size ?? 0) > 1

/** Longitudes, eastwards, and the latitudes that are named like them. */
function mapsOf(numbers: readonly SampledField[]): Pair[] {
  const onAxis = (axis: ReturnType<typeof axisOf>) =>
    numbers.filter(({ field }) => field.kind === 'geo' && axisOf(field.name) === axis)
  const place = ({ field: { name } }: SampledField) => name.replace(/(^|_)[a-z]+$/i, '')
  return onAxis('longitude').flatMap((x) => {
    const y = onAxis('latitude').find((latitude) => place(latitude) === place(x))
    return y ? [{ x, y, strength: 1 }] : []
  })
}

const isIn = (pairs: readonly Pair[], { x, y }: Pair) =>
  pairs.some((pair) => (pair.x === x && pair.y === y) || (pair.x === y && pair.y === x))

/** Each two fields once; neither order nor strength is between a field and itself. */
function pairsOf(
  xs: readonly SampledField[],
  ys: readonly SampledField[],
  strengthOf: (x: SampledField, y: SampledField) => number,
): Pair[] {
  return xs.flatMap((x, i) =>
    (xs === ys ? ys.slice(i + 1) : ys).map((y) => ({ x, y, strength: strengthOf(x, y) })),
  )
}

function strengthsIn({ fields, values }: Matrix) {
  const places = new Map(fields.map((name, i) => [name, i]))
  return (x: SampledField, y: SampledField): number => {
    const row = places.get(x.field.name)
    const column = places.get(y.field.name)
    return row === undefined || column === undefined ? 0 : Math.abs(values[row][column] ?? 0)
  }
}

/** By ranks, so that a long tail does not tell all. */
const strengthByRank = ({ ordered }: SampledField, { named }: SampledField): number =>
  (ordered && named && correlationRatio(ordered.ranks, named)) ?? 0

/** Those of two fields that the schema names, of one, and of none; of these the stronger, of these in the order given. */
function bestFirst(pairs: readonly Pair[], analysis: Analysis): Pair[] {
  const named = namesOf(analysis)
  const namedOf = ({ x, y }: Pair) => Number(named.has(x.field.name)) + Number(named.has(y.field.name))
  return pairs
    .filter((pair) => namedOf(pair) === 2 || pair.strength >= LEAST_STRENGTH)
    .toSorted((a, b) => namedOf(b) - namedOf(a) || b.strength - a.strength)
}

function interactionOf({ x, y }: Pair): Interaction[] {
  const places = placesOf(x, MAX_X_BINS)
  const others = placesOf(y, MAX_Y_BINS)
  if (places === null || others === null) return []
  const counts = Array.from({ length: others.size }, () => new Array<number>(places.size).fill(0))
  for (let row = 0; row < places.codes.length; row++) {
    const column = places.codes[row]
    const line = others.codes[row]
    if (column >= 0 && line >= 0) counts[line][column]++
  }
  return [{ x: places.axis, y: others.axis, counts }]
}
