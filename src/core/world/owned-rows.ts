import { PLACES, rowCoordinates } from '../coordinates.ts'
import { countFrom } from '../count.ts'
import type { MemberNumbers } from '../fields/link.ts'
import type { Members, RowCampaigns, RowFacts, Scope } from '../fields/scope.ts'
import { numbersOf } from '../fields/values.ts'
import { pickCodes } from '../pick.ts'
import { type Coordinates, uniformAt } from '../random/stream.ts'
import { emptyBytes, emptyDoubles, emptyInts } from '../workspace.ts'
import { type DealtRows, FIRST_RECURRING, FIRST_STRUCK } from './day-deal.ts'
import { FrameScope, type ScopeItems } from './frame-scope.ts'
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

/** The scope in which a step's rows are made, in order of entity, then of time. */
export function scopeOfOwnedRows(day: RowsOfDay, dealt: DealtRows): FrameScope {
  const { ledger, world, orderedBy } = day
  const today = world.request.day
  const holders = emptyDoubles(dealt.entities.length)
  for (let k = 0; k < holders.length; k++) holders[k] = ledger.tenure.holder(dealt.entities[k], today)
  const rows: Rows = { ...dealt, holders }
  const scope = new FrameScope(world, itemsOf(day, rows))
  if (orderedBy === null) return scope
  const order = orderByTime(numbersOf(scope.column(orderedBy), 0), dealt.groupStarts)
  const places = pickCodes(dealt.places, order)
  const scenarios = dealt.scenarios && pickCodes(dealt.scenarios, order)
  const periods = pickCodes(dealt.periods, order)
  return scope.reordered(itemsOf(day, { ...rows, places, scenarios, periods }), order)
}

function itemsOf(day: RowsOfDay, rows: Rows): ScopeItems {
  const { world, ledger } = day
  const { holders, ordinals } = rows
  const owner = (): Members => ({ scope: world.scopeOf(ledger.owner, holders), codes: ordinals, valid: null })
  const links = new Map([[ledger.owner, owner]])
  const { recurringName } = ledger
  if (recurringName !== null) links.set(recurringName, () => dueMembers(world, recurringName, rows))
  return {
    frame: world.dataset.rowFrame,
    name: 'row',
    at: rowCoordinates(world.request.day, rows),
    numbers: countFrom(rows.firstRow, rows.rows),
    links,
    rows: (scope) => new OwnedRows(day, rows, scope),
  }
}

/** The members that some of the rows are due to. */
function dueMembers(world: World, population: string, rows: Rows): Members {
  const { numbers, valid } = dueNumbers(rows, world.dataset.form.populations[population].each!)
  return world.membersOf(population, numbers, valid)
}

function dueNumbers({ places, ordinals, holders, rows }: Rows, each: number): MemberNumbers {
  const numbers = emptyDoubles(rows)
  const valid = emptyBytes(rows)
  for (let i = 0; i < rows; i++) {
    valid[i] = places[i] >= FIRST_RECURRING && places[i] < FIRST_STRUCK ? 1 : 0
    numbers[i] = holders[ordinals[i]] * each + (valid[i] === 1 ? places[i] - FIRST_RECURRING : 0)
  }
  return { numbers, valid }
}

/** `first` and the row's number among those of its entity. */
function ranksWithin({ rows, ordinals, groupStarts }: Rows, first: number): Int32Array {
  const ranks = emptyInts(rows)
  for (let i = 0; i < rows; i++) ranks[i] = first + i - groupStarts[ordinals[i]]
  return ranks
}

/** The few rows that some campaign makes. */
function struckRows(scenarios: Int32Array): number[] {
  const rows: number[] = []
  for (let i = 0; i < scenarios.length; i++) if (scenarios[i] >= 0) rows.push(i)
  return rows
}

class OwnedRows implements RowFacts {
  readonly dayRows: number
  readonly #day: RowsOfDay
  readonly #rows: Rows
  readonly #scope: Scope
  #campaigns: RowCampaigns | null = null

  constructor(day: RowsOfDay, rows: Rows, scope: Scope) {
    this.dayRows = day.dayRows
    this.#day = day
    this.#rows = rows
    this.#scope = scope
  }

  ids(): Coordinates {
    return [this.#scope.at[0], this.#ranks(0)]
  }

  /** The day, with the number of the entity's row that many rows on from each row. */
  #ranks(rowsOn: number): Int32Array {
    return ranksWithin(this.#rows, this.#scope.day * PLACES + rowsOn)
  }

  previousIds(): { at: Coordinates; valid: Uint8Array } {
    const { entities, groupStarts, rows } = this.#rows
    const last = this.#day.ledger.lastRowsBefore(this.#scope.day, entities)
    const at: Coordinates = [this.#scope.at[0], this.#ranks(-1)]
    const valid = emptyBytes(rows).fill(1)
    for (let entity = 0; entity < entities.length; entity++) {
      const first = groupStarts[entity]
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
    const scope = this.#scope
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
