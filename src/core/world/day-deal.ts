import type { Range } from '../range.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'
import type { DayCampaigns, StruckRow } from './campaigns.ts'
import { growStep } from './grow-step.ts'
import type { DueMember, Recurring } from './recurring.ts'
import type { EntityRows, RowTree } from './row-tree.ts'

/** Rows are numbered within their entity's day by what makes them, in these ranges of 16 bits of coordinates. */
export const FIRST_RECURRING = 0xc000
export const FIRST_STRUCK = 0xe000
export const LAST_STRUCK = 0xffff

/** The rows of some consecutive entities, entity by entity: who they belong to and what makes them. */
export interface DealtRows {
  /** Those that have rows, ascending. */
  readonly entities: Float64Array
  /** Where the rows of each entity start; a last entry ends them. */
  readonly groupStarts: Int32Array
  /** For each row: which of the entities it belongs to. */
  readonly ordinals: Int32Array
  /** For each row: its number within the entity's day, see FIRST_RECURRING and FIRST_STRUCK. */
  readonly places: Int32Array
  /** For each row: index of the scenario that makes it, -1 for none; null where the dataset has no campaigns. */
  readonly scenarios: Int32Array | null
  /** For each row of a campaign against its entity: the campaign's period. */
  readonly periods: Int32Array
  /** Number of the first row within the whole day. */
  readonly firstRow: number
  readonly rows: number
}

/** What makes the rows of a day: dealt by activity, due on this day of the month, struck by campaigns. */
export interface Makers {
  readonly usual: RowTree
  readonly recurring: Recurring | null
  readonly dayOfMonth: number
  readonly campaigns: DayCampaigns | null
}

/** All rows of a day, of which any range of entities can be asked alone. */
export class DayDeal {
  readonly #makers: Makers

  constructor(makers: Makers) {
    this.#makers = makers
  }

  /** Rows of all entities before this one. */
  rowsBefore(entity: number): number {
    const { usual, recurring, dayOfMonth, campaigns } = this.#makers
    const due = recurring?.rowsBefore(dayOfMonth, entity) ?? 0
    return usual.rowsBefore(entity) + due + (campaigns?.rowsBefore(entity) ?? 0)
  }

  /** Rows of each of these entities, which are ascending and distinct. */
  rowsOf(entities: Float64Array): Int32Array {
    const { usual, recurring, dayOfMonth, campaigns } = this.#makers
    const counts = usual.rowsOf(entities)
    if (recurring !== null)
      for (let i = 0; i < counts.length; i++) counts[i] += recurring.rowsOf(dayOfMonth, entities[i])
    campaigns?.countInto(counts, entities)
    return counts
  }

  /** The entities of a range that have rows, in steps of rows that grow up to at least `mostRows`. */
  *walk(range: Range, mostRows: number): Generator<DealtRows> {
    let firstRow = this.rowsBefore(range.start)
    let entities: RowsOfEntity[] = []
    let rows = 0
    let wanted = growStep(0, mostRows)
    for (const rowsOfEntity of this.#merge(range)) {
      entities.push(rowsOfEntity)
      rows += rowsOfEntity.usual + rowsOfEntity.due.length + rowsOfEntity.struck.length
      if (rows < wanted) continue
      yield this.#lay(entities, firstRow, rows)
      firstRow += rows
      entities = []
      rows = 0
      wanted = growStep(wanted, mostRows)
    }
    if (rows > 0) yield this.#lay(entities, firstRow, rows)
  }

  /** Lays the rows of entities end to end. */
  #lay(all: readonly RowsOfEntity[], firstRow: number, rows: number): DealtRows {
    const entities = emptyDoubles(all.length)
    const groupStarts = emptyInts(all.length + 1)
    groupStarts[0] = 0
    const ordinals = emptyInts(rows)
    const places = emptyInts(rows)
    const scenarios = this.#makers.campaigns === null ? null : emptyInts(rows).fill(-1)
    const periods = emptyInts(rows).fill(0)
    let row = 0
    for (let ordinal = 0; ordinal < all.length; ordinal++) {
      const { entity, usual, due, struck } = all[ordinal]
      for (let place = 0; place < usual; place++) places[row++] = place
      for (const member of due) places[row++] = FIRST_RECURRING + member
      for (let i = 0; i < struck.length; i++) {
        places[row] = FIRST_STRUCK + i
        scenarios![row] = struck[i].scenario
        periods[row++] = struck[i].period
      }
      entities[ordinal] = entity
      ordinals.fill(ordinal, groupStarts[ordinal], row)
      groupStarts[ordinal + 1] = row
    }
    return { entities, groupStarts, ordinals, places, scenarios, periods, firstRow, rows }
  }

  /** Joins what the makers say of each entity, in order. */
  *#merge(range: Range): Generator<RowsOfEntity> {
    const { recurring, dayOfMonth, campaigns } = this.#makers
    const usual = cursor(this.#makers.usual.walk(range))
    const due = cursor<DueMember>(recurring?.walk(dayOfMonth, range) ?? [])
    const struck = cursor<StruckRow>(campaigns?.walk(range) ?? [])
    for (;;) {
      const entity = Math.min(entityAt(usual), entityAt(due), entityAt(struck))
      if (entity === Number.POSITIVE_INFINITY) return
      const rows: RowsOfEntity = { entity, usual: 0, due: [], struck: [] }
      if (entityAt(usual) === entity) {
        rows.usual = usual.head!.rows
        usual.advance()
      }
      for (; entityAt(due) === entity; due.advance()) rows.due.push(due.head!.member)
      for (; entityAt(struck) === entity; struck.advance()) rows.struck.push(struck.head!)
      yield rows
    }
  }
}

interface RowsOfEntity {
  readonly entity: number
  usual: EntityRows['rows']
  readonly due: number[]
  readonly struck: StruckRow[]
}

interface Cursor<T> {
  head: T | undefined
  advance(): void
}

function cursor<T>(items: Iterable<T>): Cursor<T> {
  const iterator = items[Symbol.iterator]()
  const advance = () => {
    const next = iterator.next()
    self.head = next.done ? undefined : next.value
  }
  const self: Cursor<T> = { head: undefined, advance }
  advance()
  return self
}

const entityAt = (at: Cursor<{ readonly entity: number }>) => at.head?.entity ?? Number.POSITIVE_INFINITY
