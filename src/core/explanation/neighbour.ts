import { type Cell, cellAt } from '../cell.ts'
import { PLACES } from '../coordinates.ts'
import type { Dataset } from '../dataset.ts'
import { type DayRequest, type DayRows, openRows } from '../day.ts'
import { dateOfDayNumber, dayNumber, LAST_DATE, type UtcDate } from '../utc-date.ts'
import { volumeOfDay } from '../volume.ts'
import { Journal } from '../world/journal.ts'
import type { RowStep } from '../world/owned-rows.ts'
import type { Item } from './item.ts'
import { type RowKey, writeRowId } from './row-key.ts'

/** How far ahead the next row is looked for. */
export const DAYS_AHEAD = 366

/** A row before or after another of the same entity. */
export interface Neighbour {
  readonly id: string
  readonly date: UtcDate
  /** Value of the field by which the entity's rows are in order; null without one. */
  readonly time: Cell
}

export interface Neighbours {
  /** Null: the row is the entity's first. */
  readonly previous: Neighbour | null
  /** Null: it has none in the next 366 days, or leaves before. */
  readonly next: Neighbour | null
}

/** The rows before and after a row; null where rows belong to no one. */
export function neighboursOf(
  request: DayRequest,
  rows: DayRows,
  { row, rank }: { readonly row: Item; readonly rank: number },
): Neighbours | null {
  if (rows.ledger === null) return null
  const { dataset } = rows.world
  const previous = keyBefore(row)
  const next = keyAfter(rows, row, rank)
  return {
    previous: previous && neighbourAt(dataset, request, previous),
    next: next && neighbourAt(dataset, request, next),
  }
}

function keyBefore({ scope, index }: Item): RowKey | null {
  const { at, valid } = scope.rows!.previousIds()
  if (valid[index] === 0) return null
  const place = at[1][index]
  return { entity: at[0][index] >>> 0, day: place >>> 16, rank: place & (PLACES - 1) }
}

function keyAfter({ ledger }: DayRows, { scope, at }: Item, rank: number): RowKey | null {
  const entity = at[0] >>> 0
  const { tenure } = ledger!
  const { day } = scope
  if (rank + 1 < scope.length) return { entity, day, rank: rank + 1 }
  const last = Math.min(day + DAYS_AHEAD, dayNumber(LAST_DATE))
  const holder = tenure.holder(entity, day)
  for (let later = day + 1; later <= last && tenure.holder(entity, later) === holder; later++) {
    const [count] = ledger!.dealOn(later).rowsOf(Float64Array.of(entity))
    if (count > 0) return { entity, day: later, rank: 0 }
  }
  return null
}

function neighbourAt(dataset: Dataset, request: DayRequest, key: RowKey): Neighbour {
  const { seed, averageRows } = request
  const date = dateOfDayNumber(key.day)
  const volume = volumeOfDay(dataset, averageRows === null ? request.rows : null, date)
  // No one reads the journal, but with one the world makes no more than a row takes.
  const rows = openRows(dataset, { seed, date, ...volume }, new Journal())
  const { scope, order } = rowsOfEntity(rows, key.entity)!
  const index = order === null ? key.rank : order[key.rank]
  const time = dataset.orderedBy === null ? null : cellAt(scope.column(dataset.orderedBy), index)
  return { id: writeRowId(dataset, request.seed, key), date, time }
}

/** All rows that an entity has on the day; null when it has none. */
export function rowsOfEntity(rows: DayRows, entity: number): RowStep | null {
  const [step] = rows.steps({ start: entity, end: entity + 1 }, () => PLACES)
  return step ?? null
}
