import type { ColumnType } from '../../../src/core/column.ts'
import type { FieldKind, FieldProfile } from '../../../src/core/profile/field-profile.ts'
import { type SampledField, sampledField } from '../../../src/core/profile/sampled-rows.ts'
import type { Cell } from '../sketches/columns.ts'

const TYPES: Readonly<Record<FieldKind, ColumnType>> = {
  numeric: 'float64',
  geo: 'float64',
  boolean: 'bool',
  time: 'timestamp',
  category: 'string',
  text: 'string',
  identifier: 'string',
}

/** A field of which nothing is known but what is given. */
export const fieldProfile = (facts: Partial<FieldProfile>): FieldProfile => ({
  name: 'field',
  type: TYPES[facts.kind ?? 'numeric'],
  kind: 'numeric',
  description: '',
  count: 0,
  nulls: 0,
  nullShare: 0,
  distinct: 0,
  isDistinctExact: true,
  min: null,
  max: null,
  quantiles: null,
  histogram: null,
  number: null,
  hours: null,
  length: null,
  top: [],
  topError: 0,
  examples: [],
  shape: null,
  digest: '',
  ...facts,
})

/** A field with its cells in the sampled rows. */
export function sampledCells(
  name: string,
  kind: FieldKind,
  cells: readonly Cell[],
  facts: Partial<FieldProfile> = {},
): SampledField {
  const distinct = new Set(cells.filter((cell) => cell !== null)).size
  const field = fieldProfile({ name, kind, distinct, count: cells.length, ...facts })
  const isText = field.type === 'string'
  return sampledField(field, {
    values: isText ? cells.map((cell) => String(cell ?? '')) : Float64Array.from(cells, Number),
    valid: Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)),
  })
}
