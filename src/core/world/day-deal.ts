import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import type { Range } from '../range.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'
import type { DayCampaigns, StruckRow } from './campaigns.ts'
import type { DueMember, Recurring } from './recurring.ts'
import type { RowTree } from './row-tree.ts'

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
  readonly entityCount: number
  /** Of the whole day. */
  readonly rows: number
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
    recurring?.countInto(counts, dayOfMonth, entities)
    campaigns?.countInto(counts, entities)
    return counts
  }

  /** The entities of a range that have rows, in steps of about as many rows as are wanted each time. */
  *walk({ start, end }: Range, wantedRows: () => number): Generator<DealtRows> {
    let firstRow = this.rowsBefore(start)
    for (let next = start; next < end; ) {
      const step = { start: next, end: Math.min(end, next + this.#entitiesWith(wantedRows())) }
      const dealt = this.#lay(this.#deal(step), firstRow)
      if (dealt.rows > 0) yield dealt
      firstRow += dealt.rows
      next = step.end
    }
  }

  /** How many entities have about so many rows. */
  #entitiesWith(rows: number): number {
    const { entityCount, rows: dayRows } = this.#makers
    return Math.max(1, Math.ceil((rows / dayRows) * entityCount))
  }

  #deal(range: Range): Dealt {
    const { usual, recurring, dayOfMonth, campaigns } = this.#makers
    return {
      usual: usual.deal(range),
      due: [...(recurring?.walk(dayOfMonth, range) ?? [])],
      struck: [...(campaigns?.walk(range) ?? [])],
    }
  }

  /** Lays the rows of entities end to end. */
  #lay(dealt: Dealt, firstRow: number): DealtRows {
    const { usual, due, struck } = dealt
    const rows = kernel.sumInts(placeOf(usual.rows), usual.rows.length) + due.length + struck.length
    const { entities, groupStarts, places, struckRows } = layOut(dealt, rows)
    const scenarios = this.#makers.campaigns === null ? null : emptyInts(rows).fill(-1)
    const periods = emptyInts(rows).fill(0)
    for (const [i, { scenario, period }] of struck.entries()) {
      scenarios![struckRows[i]] = scenario
      periods[struckRows[i]] = period
    }
    const ordinals = filled(emptyInts(rows), (out) =>
      kernel.ordinalsOf(placeOf(groupStarts), entities.length, out),
    )
    return { entities, groupStarts, ordinals, places, scenarios, periods, firstRow, rows }
  }
}

/** What each of the makers gives some consecutive entities, in their order. */
interface Dealt {
  readonly usual: { readonly things: Float64Array; readonly rows: Int32Array }
  readonly due: readonly DueMember[]
  readonly struck: readonly StruckRow[]
}

function layOut({ usual, due, struck }: Dealt, rows: number) {
  const most = usual.things.length + due.length + struck.length
  const [entities, groupStarts] = [emptyDoubles(most), emptyInts(most + 1)]
  const [places, struckRows] = [emptyInts(rows), emptyInts(struck.length)]
  let count = 0
  filled(entities, (entitiesPlace) =>
    filled(groupStarts, (startsPlace) =>
      filled(places, (placesPlace) =>
        filled(struckRows, (struckRowsPlace) => {
          count = kernel.layRows(
            placeOf(usual.things),
            placeOf(usual.rows),
            usual.things.length,
            placeOf(Float64Array.from(due, ({ entity }) => entity)),
            placeOf(Int32Array.from(due, ({ member }) => FIRST_RECURRING + member)),
            due.length,
            placeOf(Float64Array.from(struck, ({ entity }) => entity)),
            struck.length,
            FIRST_STRUCK,
            entitiesPlace,
            startsPlace,
            placesPlace,
            struckRowsPlace,
          )
        }),
      ),
    ),
  )
  return {
    entities: entities.subarray(0, count),
    groupStarts: groupStarts.subarray(0, count + 1),
    places,
    struckRows,
  }
}
