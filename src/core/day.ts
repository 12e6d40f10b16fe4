import type { DayBatch } from './column.ts'
import { countFrom } from './count.ts'
import type { Dataset } from './dataset.ts'
import { InvalidRequestError } from './errors.ts'
import type { Range } from './range.ts'
import { selectSide } from './side.ts'
import { dayNumber, type UtcDate } from './utc-date.ts'
import { Activity } from './world/activity.ts'
import { type EntityRows, RowTree } from './world/row-tree.ts'
import { FrameScope, World } from './world/world.ts'

export interface DayRequest {
  readonly seed: number
  readonly date: UtcDate
  readonly rows: number
}

/** One part of a day: a range of its entities, and the rows that belong to them. */
export interface PartRange {
  readonly part: number
  readonly entities: Range
  /** Numbers of the rows within the day. */
  readonly rows: Range
}

/** A day of a dataset: a fixed sequence of rows, of which any part can be made alone. */
export interface Day {
  /** Entities that rows may belong to, which is the most parts a day can be cut into. */
  readonly entityCount: number
  /** Part `part` of `parts`. Parts are even in entities, not in rows. */
  partRange(part: number, parts: number): PartRange
  /** The rows of a range in order, in batches of at least `batchRows` rows but for the last (an entity is never cut). */
  batches(range: PartRange, batchRows?: number): Iterable<DayBatch>
}

/** Rows made at a time: large enough to spread the cost of a column, small enough for the processor's caches. */
const BATCH_ROWS = 32_768
/** Entities that rows can belong to: 32 bits of a row's coordinates. */
const MAX_ENTITIES = 2 ** 32
/** Rows one entity can have on a day: 16 bits of a row's coordinates. */
const MAX_ENTITY_ROWS = 65_536

/** @throws InvalidRequestError when the day has more rows than the dataset's entities can carry */
export function openDay(dataset: Dataset, request: DayRequest): Day {
  const { seed, date, rows } = request
  const day = dayNumber(date)
  const world = new World(dataset, { seed, day, rows })
  const dealt = dealRows(world, date)
  return {
    entityCount: dealt.entityCount,
    partRange: (part, parts) => {
      const start = Math.floor((part * dealt.entityCount) / parts)
      const end = Math.floor(((part + 1) * dealt.entityCount) / parts)
      return {
        part,
        entities: { start, end },
        rows: { start: dealt.rowsBefore(start), end: dealt.rowsBefore(end) },
      }
    },
    *batches(range, batchRows = BATCH_ROWS) {
      for (const some of dealt.walk(range.entities, batchRows)) yield makeBatch(world, some)
    },
  }
}

/** Which entity has how many of the day's rows. */
type Dealt = Pick<RowTree, 'entityCount' | 'rowsBefore' | 'walk'>

function dealRows({ dataset, request, sizes }: World, date: UtcDate): Dealt {
  const { seed, rows } = request
  const owner = dataset.form.rows_of
  if (owner === undefined) return dealOneEach(rows)
  const entityCount = sizes.get(owner)!
  if (entityCount > MAX_ENTITIES)
    throw tooMany(
      'rows',
      `so few that ${owner} has at most ${MAX_ENTITIES} members, not ${entityCount}`,
      rows,
    )
  const sigma = dataset.form.populations[owner].activity?.sigma ?? 0
  const activity = new Activity(seed, [dataset.name, `@${owner}`, '#activity'], { entityCount, sigma })
  const busiest = rows * activity.greatestShare()
  if (busiest + 8 * Math.sqrt(busiest) > MAX_ENTITY_ROWS)
    throw tooMany(
      'rows',
      `at most ${MAX_ENTITY_ROWS} rows for the busiest of ${entityCount} members of ${owner}`,
      rows,
    )
  return new RowTree(seed, [dataset.name, 'row', '#rows', date], activity, rows)
}

const tooMany = (path: string, expected: string, found: number) =>
  new InvalidRequestError([{ path, expected, found: String(found) }])

/** Without an owner every row is an entity of its own. */
function dealOneEach(rows: number): Dealt {
  return {
    entityCount: rows,
    rowsBefore: (entity) => entity,
    *walk({ start, end }, stepRows) {
      for (let first = start; first < end; first += stepRows) {
        const n = Math.min(stepRows, end - first)
        const entities = countFrom(first, n)
        yield { entities, counts: new Int32Array(n).fill(1), firstRow: first, rows: n }
      }
    },
  }
}

function makeBatch(world: World, some: EntityRows): DayBatch {
  const scope = scopeOfRows(world, some)
  const columnOf = (field: string) => scope.column(field)
  const { fields, sides } = world.dataset
  return {
    rows: some.rows,
    columns: fields.map(({ name }) => columnOf(name)),
    sides: sides.map((side) => selectSide(side, columnOf)),
  }
}

/**
 * A row's coordinates: its entity (low 32 bits), and the day with, in the low 16 bits, its number among the entity's
 * rows of the day. Without an owner those 16 bits hold the upper bits of the row's number instead.
 */
function scopeOfRows(world: World, { entities, counts, firstRow, rows }: EntityRows): FrameScope {
  const owner = world.dataset.form.rows_of
  const at = [new Int32Array(rows), new Int32Array(rows)] as const
  const ordinals = new Int32Array(rows)
  const entityOfRow = new Float64Array(rows)
  const groupStarts = new Int32Array(entities.length + 1)
  const dayBits = world.request.day * MAX_ENTITY_ROWS
  let row = 0
  for (let i = 0; i < entities.length; i++) {
    const upper = owner === undefined ? Math.floor(entities[i] / 2 ** 32) : 0
    for (let sequence = 0; sequence < counts[i]; sequence++, row++) {
      at[0][row] = entities[i] | 0
      at[1][row] = (dayBits + upper + sequence) | 0
      ordinals[row] = i
      entityOfRow[row] = entities[i]
    }
    groupStarts[i + 1] = row
  }
  return new FrameScope(world, {
    frame: world.dataset.rowFrame,
    name: 'row',
    at,
    numbers: countFrom(firstRow, rows),
    groupStarts: owner === undefined ? null : groupStarts,
    owner:
      owner === undefined
        ? null
        : {
            name: owner,
            numbersOf: () => entityOfRow,
            members: { scope: world.scopeOf(owner, entities), codes: ordinals, valid: null },
          },
  })
}
