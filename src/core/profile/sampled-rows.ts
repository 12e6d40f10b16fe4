import type { Distribution } from '../sketches/quantiles.ts'
import type { SampledColumn } from '../sketches/sampled-cells.ts'
import { type Ranked, rankedOf } from '../statistics/spearman.ts'
import { type Codes, codesOf, type NumberCodes } from '../statistics/value-codes.ts'
import type { FieldProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'

/** Fields of more values are no categories to compare by; each cell of a table would hold a row or two. */
const MAX_NAMED = 50

/** Codes of values that have names, which are in the order of the codes. */
export interface NamedCodes extends Codes {
  readonly names: readonly string[]
}

/** A field beside its values in the sample. */
export interface SampledField extends SampledColumn {
  readonly field: FieldProfile
  /** Of numbers, times and booleans that are no mere names; those that are not finite count as missing. */
  readonly ordered: (Ranked & NumberCodes & { readonly numbers: Float64Array }) | null
  /** Of categories and booleans of at most 50 values: 0 is the commonest; equally common ones are in the order of their names. */
  readonly named: NamedCodes | null
}

/** What the sample has of a field. */
export function sampledField(field: FieldProfile, column: SampledColumn): SampledField {
  const { kind, distinct } = field
  const isOrdered = kind === 'numeric' || kind === 'geo' || kind === 'time' || kind === 'boolean'
  const isNamed = (kind === 'category' || kind === 'boolean') && distinct <= MAX_NAMED
  const numbers = isOrdered ? finiteNumbers(column) : null
  return {
    ...column,
    field,
    ordered: numbers && { numbers, ...rankedOf(codesOf(numbers)) },
    named: isNamed ? namedCodes(field, column) : null,
  }
}

/** Finite numbers of a column, NaN in the other places. */
export function finiteNumbers({ values, valid }: SampledColumn): Float64Array {
  const numbers = new Float64Array(valid.length).fill(Number.NaN)
  for (let i = 0; i < numbers.length; i++) {
    if (valid[i] === 1 && Number.isFinite(values[i])) numbers[i] = Number(values[i])
  }
  return numbers
}

/** The distribution of sampled numbers. There is one at least. */
export function pointsOf({ codes, size, values }: NumberCodes): Distribution {
  const counts = new Float64Array(size)
  for (const code of codes) if (code >= 0) counts[code]++
  const buckets = Array.from(values, (number, i) => ({ low: number, high: number, count: counts[i] }))
  const count = counts.reduce((sum, n) => sum + n, 0)
  return { count, min: values[0], max: values[size - 1], buckets }
}

/** How many rows have each value that is not null. */
export function countValues({ values, valid }: SampledColumn): Map<string | number, number> {
  const counts = new Map<string | number, number>()
  for (let i = 0; i < valid.length; i++) {
    if (valid[i] === 1) counts.set(values[i], (counts.get(values[i]) ?? 0) + 1)
  }
  return counts
}

function namedCodes({ type }: FieldProfile, column: SampledColumn): NamedCodes {
  const ranked = Array.from(countValues(column), ([value, count]) => ({
    value,
    count,
    name: String(profileValue(type, value)),
  })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const codeOf = new Map(ranked.map(({ value }, code) => [value, code]))
  const { values, valid } = column
  const codes = new Int32Array(valid.length)
  for (let i = 0; i < codes.length; i++) codes[i] = valid[i] === 1 ? (codeOf.get(values[i]) as number) : -1
  return { codes, size: ranked.length, names: ranked.map(({ name }) => name) }
}
