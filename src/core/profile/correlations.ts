import { cramersV } from '../statistics/cramers-v.ts'
import { pearson } from '../statistics/pearson.ts'
import { spearman } from '../statistics/spearman.ts'
import type { Analysis } from './analysis.ts'
import { namedFirst } from './analysis.ts'
import type { FieldProfile } from './field-profile.ts'
import { finiteNumbers, namedCodes, risingCodes, type SampledField } from './sampled-rows.ts'

/** Fields of a matrix, at most: what the schema names first, then in the order of the schema. */
const MAX_FIELDS = 32
/** Fields of more values are no categories to compare by; each cell of a table would hold a row or two. */
const MAX_VALUES = 50
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
  const chosen = (isOne: (field: FieldProfile) => boolean) =>
    namedFirst(
      sampled.filter(({ field }) => isOne(field)),
      analysis,
      MAX_FIELDS,
    )
  const ordered = chosen(isOrdered)
  const few = chosen(isFew)
  return {
    pearson: matrixOf(ordered, finiteNumbers, pearson),
    spearman: matrixOf(ordered, risingCodes, spearman),
    cramersV: matrixOf(few, namedCodes, cramersV),
  }
}

const isOrdered = ({ kind }: FieldProfile) => ['numeric', 'geo', 'time', 'boolean'].includes(kind)

/** Whether a field is a category of few values, such as a table has room for. */
export const isFew = ({ kind, distinct }: FieldProfile, maxValues = MAX_VALUES) =>
  (kind === 'category' || kind === 'boolean') && distinct <= maxValues

/** A coefficient of each two fields, which need not be worked out twice, nor what it takes of each field. */
export function matrixOf<Column, Taken>(
  columns: readonly (Column & { readonly field: FieldProfile })[],
  take: (column: Column) => Taken,
  coefficient: (a: Taken, b: Taken) => number | null,
): Matrix {
  const taken = columns.map(take)
  const half = taken.map((a, i) => taken.slice(0, i + 1).map((b) => rounded(coefficient(a, b))))
  return {
    fields: columns.map(({ field }) => field.name),
    values: taken.map((_, i) => taken.map((_, j) => (j <= i ? half[i][j] : half[j][i]))),
  }
}

/** Adding 0 turns -0 into 0. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(DIGITS)) + 0)
