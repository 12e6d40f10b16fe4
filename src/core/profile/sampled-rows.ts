import type { SampledColumn } from '../sketches/row-sample.ts'
import { type Codes, codesOf } from '../statistics/value-codes.ts'
import type { FieldProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'

/** Whole rows of a day by rising number, the same ones for any number of parts. */
export interface SampledRows {
  readonly rows: number
  /** Within the day. */
  readonly rowNumbers: ArrayLike<number>
  /** In the order of the fields. */
  readonly columns: readonly SampledColumn[]
}

/** A field beside its values in the sample. */
export interface SampledField extends SampledColumn {
  readonly field: FieldProfile
}

/** Its finite numbers, NaN in the other places. */
export function finiteNumbers({ values, valid }: SampledColumn): Float64Array {
  return Float64Array.from(valid, (isValid, i) =>
    isValid === 1 && Number.isFinite(values[i]) ? Number(values[i]) : Number.NaN,
  )
}

/** Codes of values that have names, which are in the order of the codes. */
export interface NamedCodes extends Codes {
  readonly names: readonly string[]
}

/** Codes of a field of few values: 0 is the commonest; equally common ones are in the order of their names. */
export function namedCodes({ field, values, valid }: SampledField): NamedCodes {
  const counts = new Map<string | number, number>()
  for (let i = 0; i < valid.length; i++) {
    if (valid[i] === 1) counts.set(values[i], (counts.get(values[i]) ?? 0) + 1)
  }
  const ranked = [...counts]
    .map(([value, count]) => ({ value, count, name: String(profileValue(field.type, value)) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const codes = new Map(ranked.map(({ value }, code) => [value, code]))
  return {
    codes: Int32Array.from(valid, (isValid, i) => (isValid === 1 ? (codes.get(values[i]) as number) : -1)),
    size: ranked.length,
    names: ranked.map(({ name }) => name),
  }
}

/** Codes that rise with the numbers. */
export const risingCodes = (column: SampledColumn): Codes => codesOf(finiteNumbers(column))
