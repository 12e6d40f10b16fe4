import type { Arena } from './arena.ts'
import type { DayBatch } from './column.ts'
import { PLACES } from './coordinates.ts'
import { countFrom } from './count.ts'
import type { Dataset } from './dataset.ts'
import type { RowFacts } from './fields/scope.ts'
import type { Coordinates } from './random/stream.ts'
import type { Range } from './range.ts'
import { openRemoval } from './removal.ts'
import { selectSide } from './side.ts'
import { dayNumber, type UtcDate } from './utc-date.ts'
import { rowsOnDay } from './volume.ts'
import { inWorkspace, workBytes } from './workspace.ts'
import { FrameScope } from './world/frame-scope.ts'
import type { Journal } from './world/journal.ts'
import { Ledger } from './world/ledger.ts'
import { openOwnedRows, type RowStep, type RowsOfDay } from './world/owned-rows.ts'
import { World } from './world/world.ts'

export interface DayRequest {
  readonly seed: number
  readonly date: UtcDate
  readonly rows: number
  /** Rows of an average day when the volume follows the schema's curves; null: every day has `rows`. */
  readonly averageRows: number | null
}

/** One part of a day: a range of its entities, and the rows that belong to them. */
export interface PartRange {
  readonly part: number
  readonly entities: Range
  /** Numbers of the rows within the day. */
  readonly rows: Range
}

export interface BatchOptions {
  readonly batchRows?: number | undefined
  /** Where columns of batches lie, but not those of sides, until it is cleared; null: in memory of their own. */
  readonly arena?: Arena | null
}

/** A day of a dataset: a fixed sequence of rows, of which any part can be made alone. */
export interface Day {
  /** Entities that rows may belong to, which is the most parts a day can be cut into. */
  readonly entityCount: number
  /** Part `part` of `parts`. Parts are even in entities, not in rows. */
  partRange(part: number, parts: number): PartRange
  /**
   * The rows of a range in order, in batches of about `batchRows` rows, or fewer where rows are wide. An entity is never cut. A batch is its taker's: the next one changes nothing of it.
   */
  batches(range: PartRange, options?: BatchOptions): Iterable<DayBatch>
}

/** Rows made at a time: large enough to spread the cost of a column, small enough for the processor's caches. */
const BATCH_ROWS = 32_768
/** Where a batch took more memory on the way than this, later ones get fewer rows: twice as much as a batch of payments takes. */
const BATCH_BYTES = 2 ** 26

/** @throws InvalidRequestError when the day has more rows than the dataset's entities can carry */
export function openDay(dataset: Dataset, request: DayRequest): Day {
  const rows = openRows(dataset, request)
  return {
    entityCount: rows.entityCount,
    partRange: (part, parts) => {
      const start = Math.floor((part * rows.entityCount) / parts)
      const end = Math.floor(((part + 1) * rows.entityCount) / parts)
      return {
        part,
        entities: { start, end },
        rows: { start: rows.rowsBefore(start), end: rows.rowsBefore(end) },
      }
    },
    *batches(range, { batchRows = BATCH_ROWS, arena = null } = {}) {
      let wanted = batchRows
      const steps = rows.steps(range.entities, () => wanted)
      for (;;) {
        const batch = inWorkspace(() => nextBatch(dataset, steps, arena))
        if (batch === null) return
        const wide = workBytes() / BATCH_BYTES
        if (wide > 1) wanted = Math.max(1, Math.floor(Math.min(wanted, batch.rows) / wide))
        yield batch
      }
    },
  }
}

/** What the next scope makes, in memory of its own; null when there is none. */
function nextBatch(
  { fields, sides }: Dataset,
  steps: Iterator<RowStep>,
  arena: Arena | null,
): DayBatch | null {
  const { value: step, done } = steps.next()
  if (done) return null
  const { scope, order } = step
  const columnOf = (field: string) => scope.column(field)
  const moveRow = openRemoval(arena, order)
  const moveSide = openRemoval(null, null)
  return {
    rows: scope.length,
    columns: fields.map(({ name }) => moveRow(columnOf(name))),
    sides: sides.map((side) => {
      const { rows, columns } = selectSide(side, columnOf, order)
      return { rows, columns: columns.map(moveSide) }
    }),
  }
}

/** The rows of a day, some at a time. */
export interface DayRows {
  readonly world: World
  /** Null where rows belong to no one. */
  readonly ledger: Ledger | null
  readonly entityCount: number
  rowsBefore(entity: number): number
  /** The rows of a range of entities, in steps of about as many rows as are wanted each time. */
  steps(range: Range, wantedRows: () => number): IterableIterator<RowStep>
}

/**
 * @param journal  keeps what is drawn for what; null: no one asks
 * @throws InvalidRequestError when the day has more rows than the dataset's entities can carry
 */
export function openRows(
  dataset: Dataset,
  { seed, date, rows, averageRows }: DayRequest,
  journal: Journal | null = null,
): DayRows {
  const averageOrRows = averageRows ?? rows
  const world = new World(dataset, { seed, day: dayNumber(date), averageRows: averageOrRows }, journal)
  const owner = dataset.form.rows_of
  if (owner === undefined) return loneRows(world, rows)
  const { sizes, request } = world
  const { volume } = dataset.form
  const rowsOn = (past: number) =>
    averageRows === null || volume === undefined ? rows : rowsOnDay(volume, averageRows, past)
  const ledger = new Ledger(dataset, owner, { seed, averageRows: averageOrRows, rowsOn, sizes })
  ledger.check(rows)
  const deal = ledger.dealOn(request.day)
  const day: RowsOfDay = { world, ledger, dayRows: rows, orderedBy: dataset.orderedBy }
  return {
    world,
    ledger,
    entityCount: ledger.entityCount,
    rowsBefore: (entity) => deal.rowsBefore(entity),
    *steps(range, wantedRows) {
      for (const dealt of deal.walk(range, wantedRows)) yield openOwnedRows(day, dealt)
    },
  }
}

/** Without an owner every row is an entity of its own, and draws at its number and the day. */
function loneRows(world: World, dayRows: number): DayRows {
  const dayBits = world.request.day * PLACES
  return {
    world,
    ledger: null,
    entityCount: dayRows,
    rowsBefore: (row) => row,
    *steps({ start, end }, wantedRows) {
      let rows = 0
      for (let first = start; first < end; first += rows) {
        rows = Math.min(wantedRows(), end - first)
        const numbers = countFrom(first, rows)
        const at: Coordinates = [
          Int32Array.from(numbers, (n) => n | 0),
          Int32Array.from(numbers, (n) => dayBits + Math.floor(n / 2 ** 32)),
        ]
        const frame = world.dataset.rowFrame
        const facts = loneFacts(at, dayRows)
        const items = { frame, name: 'row', at, numbers: () => numbers, links: new Map(), rows: facts }
        yield { scope: new FrameScope(world, items), order: null }
      }
    },
  }
}

function loneFacts(at: Coordinates, dayRows: number): RowFacts {
  const none = () => {
    throw new Error('rows without an owner have neither previous rows nor campaigns')
  }
  return { dayRows, ids: () => at, previousIds: none, campaigns: none }
}
