/** Parts of a day with something changed, as a faulty generator would have written them. */
import type { Batch, Column } from '../core/column.ts'
import { formatCount } from '../core/format.ts'
import { pickRows } from '../core/side.ts'
import { type Value, valueAt, valuesOf, withValues } from './cells.ts'
import type { Draw } from './draw.ts'
import type { DrillDay, DrillPart, WrittenFile } from './fault.ts'

/** Place of a field among the columns. */
export const placeOf = ({ dataset }: DrillDay, field: string): number =>
  dataset.fields.findIndex(({ name }) => name === field)

export const columnOf = (day: DrillDay, part: DrillPart, field: string): Column =>
  part.batch.columns[placeOf(day, field)]

export const replaceColumn = (batch: Batch, place: number, column: Column): Batch => ({
  ...batch,
  columns: batch.columns.with(place, column),
})

/** The part with other values of a field in these of its rows. */
export function alterPart(
  day: DrillDay,
  part: DrillPart,
  field: string,
  changes: ReadonlyMap<number, Value>,
): WrittenFile {
  const place = placeOf(day, field)
  const batch = replaceColumn(part.batch, place, withValues(part.batch.columns[place], changes))
  return { part: part.part, side: null, batch }
}

/** Every part in which the change gives other values than there were, and the numbers of those rows within the day. */
export function alterDay(
  day: DrillDay,
  field: string,
  change: (value: Value, row: number) => Value,
): { readonly written: WrittenFile[]; readonly rows: number[] } {
  const rows: number[] = []
  const written = day.parts.flatMap((part) => {
    const changes = new Map<number, Value>()
    for (const [row, value] of valuesOf(columnOf(day, part, field)).entries()) {
      const changed = change(value, part.firstRow + row)
      if (Object.is(changed, value)) continue
      changes.set(row, changed)
      rows.push(part.firstRow + row)
    }
    return changes.size === 0 ? [] : [alterPart(day, part, field, changes)]
  })
  return { written, rows }
}

/** These rows of a batch, in this order; a row may be taken twice. */
export const takeRows = (batch: Batch, rows: readonly number[]): Batch => ({
  rows: rows.length,
  columns: batch.columns.map((column) => pickRows(column, Int32Array.from(rows))),
})

export const countFrom0 = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row)

/** A batch in which the first rows of another stand in place of its own from a row on. */
export function overwrite(batch: Batch, at: number, other: Batch): Batch {
  const columns = batch.columns.map((column, c) =>
    withValues(
      column,
      new Map(countFrom0(other.rows).map((row) => [at + row, valueAt(other.columns[c], row)])),
    ),
  )
  return { rows: batch.rows, columns }
}

/** A row of a part. */
export interface Place {
  readonly part: DrillPart
  /** Within the part. */
  readonly row: number
}

/** A row drawn among those for which `find` finds something, and what it finds; null when there is none. */
export function drawRow<T>(
  day: DrillDay,
  draw: Draw,
  find: (place: Place) => T | undefined,
): (Place & { readonly found: T }) | null {
  const firstPart = draw.below(day.parts.length)
  for (let p = 0; p < day.parts.length; p++) {
    const part = day.parts[(firstPart + p) % day.parts.length]
    const firstRow = draw.below(part.batch.rows)
    for (let r = 0; r < part.batch.rows; r++) {
      const place = { part, row: (firstRow + r) % part.batch.rows }
      const found = find(place)
      if (found !== undefined) return { ...place, found }
    }
  }
  return null
}

/** All of them, beginning with one that is drawn. */
export function rotate<T>(from: readonly T[], draw: Draw): T[] {
  if (from.length === 0) return []
  const first = draw.below(from.length)
  return [...from.slice(first), ...from.slice(0, first)]
}

export const rowNumber = ({ part, row }: Place): number => part.firstRow + row
export const rowWords = (place: Place): string => `row ${formatCount(rowNumber(place))}`
