import type { Inspection } from '../inspection.ts'
import type { ColumnSketch } from '../sketches/column-sketch.ts'
import type { LabelledColumn } from '../sketches/labelled-column.ts'
import type { Analysis } from './analysis.ts'
import type { FieldProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'

const MAX_BREAKDOWNS = 12
/** Fields of more values are left out: hardly one of them would have rows enough for a rate. */
const MAX_VALUES = 64

/** Rows of a group, and those whose label is true. Counts of all rows. */
export interface LabelRate {
  /** A value, or an hour as `07:00`; null: the rows in which the field is missing. */
  readonly value: string | null
  readonly rows: number
  readonly trues: number
}

/** Rates by one field, in order of the hours, else the most rows first. */
export interface LabelBreakdown {
  readonly field: string
  readonly rates: readonly LabelRate[]
}

/** How often the label is true, overall and by the fields that a report should look at. */
export interface LabelView {
  readonly label: string
  readonly rows: number
  readonly trues: number
  readonly breakdowns: readonly LabelBreakdown[]
}

/** A field with what was seen of it, and of it beside the label. */
interface Column {
  readonly field: FieldProfile
  readonly sketch: ColumnSketch
  readonly labelled: LabelledColumn
}

/**
 * By the hours of the time that the schema names, else of the first one; by the dimensions that it names; by categories and
 * booleans in their order. Null when the rows were not inspected by a label.
 */
export function labelViewOf(
  inspection: Inspection,
  fields: readonly FieldProfile[],
  analysis: Analysis,
): LabelView | null {
  const { rows, columns, labelled } = inspection
  if (labelled === null) return null
  const { label, trues } = labelled
  const all = fields.map((field, i) => ({ field, sketch: columns[i], labelled: labelled.columns[i] }))
  const breakdowns = [
    ...timesOf(all, analysis).map((column) => byHour(column, trues)),
    ...valuesOf(all, analysis)
      .filter(({ field }) => field.name !== label)
      .map((column) => byValue(column, trues)),
  ]
  return { label, rows, trues, breakdowns: breakdowns.slice(0, MAX_BREAKDOWNS) }
}

function timesOf(columns: readonly Column[], { timestamp }: Analysis): Column[] {
  const times = columns.filter(({ field }) => field.kind === 'time' && field.count > 0)
  const named = times.filter(({ field }) => field.name === timestamp)
  return [...named, ...times].slice(0, 1)
}

function valuesOf(columns: readonly Column[], { dimensions = [] }: Analysis): Column[] {
  const groups = columns.filter(
    ({ field: { kind, distinct, nulls, isDistinctExact } }) =>
      (kind === 'category' || kind === 'boolean') &&
      isDistinctExact &&
      distinct <= MAX_VALUES &&
      distinct + Math.min(1, nulls) > 1,
  )
  const named = dimensions.flatMap((name) => groups.filter(({ field }) => field.name === name))
  return [...new Set([...named, ...groups])]
}

function byHour({ field, labelled }: Column, trues: number): LabelBreakdown {
  const truesOf = labelled.hours ?? []
  const rates = (field.hours ?? []).map((rows, hour) => ({
    value: `${String(hour).padStart(2, '0')}:00`,
    rows,
    trues: truesOf[hour],
  }))
  return { field: field.name, rates: [...rates, ...missingRate(rates, field.nulls, trues)] }
}

function byValue({ field, sketch, labelled }: Column, trues: number): LabelBreakdown {
  const truesOf = labelled.truesByValue()
  const rates = sketch.values.frequent().map(({ value, count }) => ({
    value: String(profileValue(field.type, value)),
    rows: count,
    trues: truesOf.get(value) ?? 0,
  }))
  const missing = missingRate(rates, field.nulls, trues)
  return {
    field: field.name,
    rates: [...rates, ...missing].sort(
      (a, b) => b.rows - a.rows || (String(a.value) < String(b.value) ? -1 : 1),
    ),
  }
}

/** A rate of the rows without a value, if there are any. */
function missingRate(rates: readonly LabelRate[], nulls: number, trues: number): LabelRate[] {
  const left = rates.reduce((left, rate) => left - rate.trues, trues)
  return nulls > 0 ? [{ value: null, rows: nulls, trues: left }] : []
}
