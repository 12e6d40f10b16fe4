import type { SampleRow } from './dataset-profile.ts'
import { profileValue } from './profile-value.ts'
import type { SampledField } from './sampled-rows.ts'

const FIRST_ROWS = 5
const FURTHER_ROWS = 5

/** The first sampled rows, and further ones at even distances, the last among them. */
export function sampleRowsOf(sampled: readonly SampledField[], rowNumbers: readonly number[]): SampleRow[] {
  const first = Math.min(FIRST_ROWS, rowNumbers.length)
  const left = rowNumbers.length - first
  const further = Math.min(FURTHER_ROWS, left)
  const places = [
    ...Array.from({ length: first }, (_, i) => i),
    ...Array.from({ length: further }, (_, i) => first - 1 + Math.floor(((i + 1) * left) / further)),
  ]
  return places.map((place) => ({
    row: rowNumbers[place],
    values: sampled.map(({ field, values, valid }) =>
      valid[place] === 1 ? profileValue(field.type, values[place]) : null,
    ),
  }))
}
