import type { FieldType } from '../column.ts'
import type { SampleRow } from './dataset-profile.ts'
import { profileValue } from './profile-value.ts'
import type { SampledRows } from './sampled-rows.ts'

const FIRST_ROWS = 5
const FURTHER_ROWS = 5

/** The first sampled rows, and further ones at even distances, the last among them. */
export function sampleRowsOf(fields: readonly FieldType[], sample: SampledRows): SampleRow[] {
  const places = Array.from({ length: Math.min(FIRST_ROWS, sample.rows) }, (_, i) => i)
  const left = sample.rows - places.length
  const further = Math.min(FURTHER_ROWS, left)
  for (let i = 1; i <= further; i++) places.push(FIRST_ROWS - 1 + Math.floor((i * left) / further))
  return places.map((place) => ({
    row: sample.rowNumbers[place],
    values: fields.map(({ type }, i) => {
      const { values, valid } = sample.columns[i]
      return valid[place] === 1 ? profileValue(type, values[place]) : null
    }),
  }))
}
