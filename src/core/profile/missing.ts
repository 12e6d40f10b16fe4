import { pearson } from '../statistics/pearson.ts'
import { type Matrix, matrixOf } from './correlations.ts'
import type { SampledField } from './sampled-rows.ts'

const MAX_PATTERNS = 10
const MAX_FIELDS = 32

/** Sampled rows in which the same fields are missing. */
export interface MissingPattern {
  /** Names of the fields that are missing; none: the rows that are whole. */
  readonly fields: readonly string[]
  readonly rows: number
  readonly share: number
}

/** Which values are missing together. Nulls of each field are in its own profile, of all rows. */
export interface Missing {
  /** The ten commonest, most frequent first; equally frequent ones as they first come. */
  readonly patterns: readonly MissingPattern[]
  /** Correlation of being missing, of the first 32 fields that are missing now and then. */
  readonly together: Matrix
}

/** @param rows of the sample */
export function missingOf(sampled: readonly SampledField[], rows: number): Missing {
  const now = sampled.filter(({ valid }) => valid.includes(0))
  const andThen = now
    .filter(({ valid }) => valid.includes(1))
    .slice(0, MAX_FIELDS)
    .map(({ field, valid }) => ({ field, present: Float64Array.from(valid) }))
  return {
    patterns: patternsOf(now, rows),
    together: matrixOf(andThen, (a, b) => pearson(a.present, b.present)),
  }
}

/** A pattern is one of fewer fields and one field more. */
interface Longer {
  readonly shorter: number
  readonly field: string
}

/** Patterns get numbers field by field, so that no row needs a key of its own; 0 is whole. */
function patternsOf(missing: readonly SampledField[], rows: number): MissingPattern[] {
  const known: (Longer | null)[] = [null]
  const patterns = new Int32Array(rows)
  for (const { field, valid } of missing) {
    const longer = new Map<number, number>()
    for (let row = 0; row < rows; row++) {
      if (valid[row] === 1) continue
      const shorter = patterns[row]
      if (!longer.has(shorter)) longer.set(shorter, known.push({ shorter, field: field.name }) - 1)
      patterns[row] = longer.get(shorter) as number
    }
  }
  const counts = new Map<number, number>()
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_PATTERNS)
    .map(([pattern, count]) => ({ fields: fieldsOf(known, pattern), rows: count, share: count / rows }))
}

function fieldsOf(known: readonly (Longer | null)[], pattern: number): string[] {
  const last = known[pattern]
  return last === null ? [] : [...fieldsOf(known, last.shorter), last.field]
}
