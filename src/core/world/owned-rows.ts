import { PLACES, rowCoordinates } from '../coordinates.ts'
import { countFrom } from '../count.ts'
import type { MemberNumbers } from '../fields/link.ts'
import type { Members, RowCampaigns, RowFacts, Scope } from '../fields/scope.ts'
import { numbersOf } from '../fields/values.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { type Coordinates, uniformAt } from '../random/stream.ts'
import { copyOf, emptyBytes, emptyDoubles, emptyInts } from '../workspace.ts'
import { type DealtRows, FIRST_RECURRING, FIRST_STRUCK } from './day-deal.ts'
import { FrameScope } from './frame-scope.ts'
import type { Ledger } from './ledger.ts'
import { orderByTime } from './order-by-time.ts'
import type { World } from './world.ts'

/** Stream that decides which of the campaigns that go on at once in a row's group makes it. */
export const SLOT_STREAM = '#campaigns/slot'

/**
 * A row draws at (its entity, and the day with its place among the entity's rows of the day in the low 16 bits). Its id
 * counts the entity's rows of the day in order of time instead, so that the row before it is known without looking.
 */
interface Rows extends DealtRows {
  /** Number of the entity's holder on the day, for each entity. */
  readonly holders: Float64Array
}

/** What rows that belong to entities share while one day is made. */
export interface RowsOfDay {
  readonly world: World
  readonly ledger: Ledger
  readonly dayRows: number
  /** Name of the field by which an entity's rows are in order, if any. */
  readonly orderedBy: string | null
}

/** Some rows of a day: row k is item `order[k]` of the scope; null: item k. */
export interface RowStep {
  readonly scope: Scope
  readonly order: Int32Array | null
}

/** The rows of a step in order of entity, then of time. What they are made of is left in the order in which rows were dealt. */
export function openOwnedRows(day: RowsOfDay, dealt: DealtRows): RowStep {
  const { ledger, world, orderedBy } = day
  const holders = ledger.tenure.toHolders(copyOf(dealt.entities), world.request.day)
  const rows = new OwnedRows(day, { ...dealt, holders })
  if (orderedBy === null) return { scope: rows.scope, order: null }
  const times = numbersOf(rows.scope.column(orderedBy), 0)
  const order = orderByTime(times, dealt.groupStarts)
  rows.order = order
  return { scope: rows.scope, order }
}

/** The members that some of the rows are due to. */
function dueMembers(world: World, population: string, rows: Rows): Members {
  const { numbers, valid } = dueNumbers(rows, world.dataset.form.populations[population].each!)
  return world.membersOf(population, numbers, valid)
}

function dueNumbers({ places, ordinals, holders, rows }: Rows, each: number): MemberNumbers {
  const numbers = emptyDoubles(rows)
  const valid = emptyBytes(rows)
  filled(numbers, (numbersPlace) =>
    filled(valid, (flags) =>
      kernel.dueMembers(
        placeOf(places),
        placeOf(ordinals),
        placeOf(holders),
        rows,
        FIRST_RECURRING,
        FIRST_STRUCK,
        each,
        numbersPlace,
        flags,
      ),
    ),
  )
  return { numbers, valid }
}

/** The rows that some campaign makes, which are few. */
function struckRows(scenarios: Int32Array): number[] {
  const rows: number[] = []
  for (let i = 0; i < scenarios.length; i++) if (scenarios[i] >= 0) rows.push(i)
  return rows
}

class OwnedRows implements RowFacts {
  readonly dayRows: number
  readonly scope: FrameScope
  /** Known once the times are made: what is made before that numbers rows as they were dealt. */
  order: Int32Array | null = null
  readonly #day: RowsOfDay
  readonly #rows: Rows
  #campaigns: RowCampaigns | null = null

  constructor(day: RowsOfDay, rows: Rows) {
    const { world, ledger } = day
    const { recurringName } = ledger
    const owner = (): Members => ({
      scope: world.scopeOf(ledger.owner, rows.holders),
      codes: rows.ordinals,
      valid: null,
    })
    const links = new Map([[ledger.owner, owner]])
    if (recurringName !== null) links.set(recurringName, () => dueMembers(world, recurringName, rows))
    this.dayRows = day.dayRows
    this.#day = day
    this.#rows = rows
    this.scope = new FrameScope(world, {
      frame: world.dataset.rowFrame,
      name: 'row',
      at: rowCoordinates(world.request.day, rows),
      numbers: () => this.#numbers(),
      links,
      rows: this,
    })
  }

  #numbers(): Float64Array {
    const { order } = this
    const { firstRow, rows } = this.#rows
    if (order === null) return countFrom(firstRow, rows)
    return filled(emptyDoubles(rows), (out) => kernel.numberRows(placeOf(order), rows, firstRow, out))
  }

  ids(): Coordinates {
    return [this.scope.at[0], this.#ranks(0)]
  }

  /** The day, with the number among its entity's rows of the row that many rows on from each. */
  #ranks(rowsOn: number): Int32Array {
    const { rows, groupStarts } = this.#rows
    const order = this.order === null ? NOWHERE : placeOf(this.order)
    const first = this.scope.day * PLACES + rowsOn
    return filled(emptyInts(rows), (ranks) =>
      kernel.ranksWithin(placeOf(groupStarts), groupStarts.length - 1, order, first, ranks),
    )
  }

  previousIds(): { at: Coordinates; valid: Uint8Array } {
    const { entities, groupStarts, rows } = this.#rows
    const last = this.#day.ledger.lastRowsBefore(this.scope.day, entities)
    const at: Coordinates = [this.scope.at[0], this.#ranks(-1)]
    const valid = emptyBytes(rows).fill(1)
    for (let entity = 0; entity < entities.length; entity++) {
      const first = this.order === null ? groupStarts[entity] : this.order[groupStarts[entity]]
      valid[first] = last.days[entity] < 0 ? 0 : 1
      at[1][first] = last.days[entity] * PLACES + last.ranks[entity]
    }
    return { at, valid }
  }

  campaigns(): RowCampaigns {
    this.#campaigns ??= this.#findCampaigns()
    return this.#campaigns
  }

  /** A campaign is (its group; scenario, slot, period). The group is the entity's holder, or a member it belongs to. */
  #findCampaigns(): RowCampaigns {
    const { rows, scenarios, periods, holders, ordinals } = this.#rows
    const { ledger } = this.#day
    const { scope } = this
    const at: Coordinates = [emptyInts(rows).fill(0), emptyInts(rows).fill(0)]
    const paths = ledger.campaigns!.scenarios.map(({ form }) => form.among?.split('.'))
    const slots = scope.stream(SLOT_STREAM)
    const indices = emptyInts(rows).fill(0)
    const struck = emptyBytes(rows).fill(0)
    for (const i of struckRows(scenarios!)) {
      const index = scenarios![i]
      indices[i] = index
      struck[i] = 1
      const scenario = ledger.campaigns!.scenarios[index]
      const among = paths[index]
      const group = among === undefined ? holders[ordinals[i]] : scope.memberNumbers(among).numbers[i]
      const slot =
        among === undefined
          ? 0
          : Math.floor(uniformAt(slots, scope.at[0][i], scope.at[1][i]) * scenario.form.at_once)
      const period = among === undefined ? periods[i] : scenario.periodOf(group, slot, scope.day)
      at[0][i] = group
      at[1][i] = (index << 24) | (slot << 16) | period
    }
    return { scenarios: indices, struck, at }
  }
}
