import { formatCount, formatShare } from '../../format.ts'
import type { AlertKind } from '../alert.ts'
import type { FieldProfile } from '../field-profile.ts'
import { imbalance } from './imbalance.ts'
import { isUniform } from './uniform.ts'

/** Shares of all values from which on they are worth a line. */
const LEAST_MISSING = 0.02
const LEAST_ZEROS = 0.1
/** An exponential distribution has 2, a lognormal one whose σ is 1 about 6. */
const GREATEST_SKEWNESS = 10
/** A category of more makes too many columns for a model, and too many bars for a chart. */
const GREATEST_CARDINALITY = 50
/** 0: all values equally often, to 1: all but one never; 0.5 is a boolean that is true in 11 % of the rows. */
const GREATEST_IMBALANCE = 0.5

/** The sentence, when there is something to say of the field. There are rows. */
type FieldAlert = (field: FieldProfile) => string | null

/** What a field by itself gives cause to say. */
export const FIELD_ALERTS: Readonly<Partial<Record<AlertKind, FieldAlert>>> = {
  empty: ({ count }) => (count === 0 ? 'All values are missing' : null),

  constant: ({ distinct, count, nulls, top }) => {
    if (distinct !== 1 || count < 2) return null
    return `Always ${shown(top[0].value)}${nulls > 0 ? ' where it is not missing' : ''}`
  },

  missing: ({ count, nullShare }) =>
    count > 0 && nullShare >= LEAST_MISSING ? `${formatShare(nullShare)} of values are missing` : null,

  infinite: ({ number, count }) =>
    number && number.nonFinite > 0
      ? `${formatCount(number.nonFinite)} of ${formatCount(count)} numbers are infinite or not a number`
      : null,

  imbalance: (field) => {
    if (field.distinct < 2 || imbalance(field) <= GREATEST_IMBALANCE) return null
    const [{ value, share }] = field.top
    return `${formatShare(share)} of values are ${shown(value)}`
  },

  skewed: ({ kind, number }) =>
    kind === 'numeric' && Math.abs(number?.skewness ?? 0) > GREATEST_SKEWNESS
      ? `Has a long tail: skewness ${number?.skewness?.toFixed(1)}`
      : null,

  zeros: ({ kind, number, count, distinct }) =>
    kind === 'numeric' && number && distinct > 1 && number.zeros >= LEAST_ZEROS * count
      ? `${formatShare(number.zeros / count)} of values are 0`
      : null,

  'high cardinality': ({ kind, distinct }) =>
    kind === 'category' && distinct > GREATEST_CARDINALITY
      ? `A category of ${formatCount(distinct)} values`
      : null,

  unique: ({ kind, distinct, count, isDistinctExact, top }) => {
    if ((kind !== 'identifier' && kind !== 'text') || distinct !== count || count < 2) return null
    if (isDistinctExact) return `All ${formatCount(count)} values differ`
    return top.length === 0 ? 'All values differ, by a sample of them' : null
  },

  'constant length': ({ kind, length, distinct }) =>
    kind === 'text' && distinct > 1 && length?.min === length?.max
      ? `All texts have ${formatCount(length?.min ?? 0)} bytes`
      : null,

  uniform: (field) =>
    isUniform(field) ? `Spreads evenly from ${shown(field.min)} to ${shown(field.max)}` : null,
}

const shown = (value: FieldProfile['min']) => (value === '' ? 'empty' : String(value))
