import { cramersV } from '../statistics/cramers-v.ts'
import { pearson } from '../statistics/pearson.ts'
import { spearman } from '../statistics/spearman.ts'
import { type Analysis, namedFirst } from './analysis.ts'
import type { SampledField } from './sampled-rows.ts'

/** Fields of a matrix, at most: what the schema names first, then in the order of the schema. */
const MAX_FIELDS = 32
/** The sample has an error of 0.008, so that further digits tell nothing. */
const DIGITS = 4

/** Coefficients of each pair of the fields, a square in their order; null where a field does not vary. */
export interface Matrix {
  readonly fields: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

/** Of the sampled rows in which neither value is missing. To four digits; of at most 32 fields each. */
export interface Correlations {
  /** Pearson's r of numbers, times and booleans. */
  readonly pearson: Matrix
  /** Spearman's rank correlation of the same fields. */
  readonly spearman: Matrix
  /** Cramér's V with bias correction (Bergsma, 2013), of fields of few values. */
  readonly cramersV: Matrix
}

/** @param sampled in the order of the fields */
export function correlationsOf(sampled: readonly SampledField[], analysis: Analysis): Correlations {
  const orderedFields = sampled.flatMap(({ field, ordered }) => (ordered ? [{ field, ordered }] : []))
  const namedFields = sampled.flatMap(({ field, named }) => (named ? [{ field, named }] : []))
  const ordered = namedFirst(orderedFields, analysis, MAX_FIELDS)
  const named = namedFirst(namedFields, analysis, MAX_FIELDS)
  return {
    pearson: matrixOf(ordered, (a, b) => pearson(a.ordered.numbers, b.ordered.numbers)),
    spearman: matrixOf(ordered, (a, b) => spearman(a.ordered, b.ordered)),
    cramersV: matrixOf(named, (a, b) => cramersV(a.named, b.named)),
  }
}

/** A coefficient of each two fields, which need not be worked out twice. */
export function matrixOf<Column extends { readonly field: { readonly name: string } }>(
  columns: readonly Column[],
  coefficient: (a: Column, b: Column) => number | null,
): Matrix {
  const half = columns.map((a, i) => columns.slice(0, i + 1).map((b) => rounded(coefficient(a, b))))
  return {
    fields: columns.map(({ field }) => field.name),
    values: columns.map((_, i) => columns.map((_, j) => (j <= i ? half[i][j] : half[j][i]))),
  }
}

/** Adding 0 turns -0 into 0. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(DIGITS)) + 0)
