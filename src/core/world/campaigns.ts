import { asTable } from '../kernel/memory.ts'
import { drawBinomial } from '../random/binomial.ts'
import { openStream, type Stream, uniformAt } from '../random/stream.ts'
import type { Range } from '../range.ts'
import { dateOfDayNumber } from '../utc-date.ts'
import type { Activity } from './activity.ts'
import { RowTree, type Weights } from './row-tree.ts'
import { type CampaignWorld, Scenario } from './scenario.ts'

/** Entities per block: campaigns against entities are chosen within one, so that a part looks at its own blocks only. */
const BLOCK = 8192

/** Of weights of blocks by their entities. */
const BLOCK_SUMS = asTable(Float64Array.of(0, BLOCK))

/** A row that a campaign makes. */
export interface StruckRow {
  readonly entity: number
  /** Index into `Campaigns.scenarios`. */
  readonly scenario: number
  /** Which of its periods the campaign is in; 0 where the scenario goes by groups, as the row's group decides then. */
  readonly period: number
}

/** The campaigns of all days: who is struck when, of which any block of entities can be asked alone. */
export class Campaigns {
  readonly rate: number
  readonly scenarios: readonly Scenario[]
  readonly #world: CampaignWorld

  constructor(world: CampaignWorld) {
    this.#world = world
    this.rate = world.form.rate
    const totalWeight = Object.values(world.form.scenarios).reduce((sum, { weight }) => sum + weight, 0)
    this.scenarios = Object.entries(world.form.scenarios).map(
      ([name, form]) => new Scenario(world, { name, form, share: form.weight / totalWeight }),
    )
  }

  /**
   * Days [start, end) of the campaign that makes a row, in its period, strike an entity on a day. Should there be two,
   * of the first.
   */
  daysOfVictim(scenario: Scenario, { entity, period }: StruckRow, day: number): Range {
    const block = blockRange(Math.floor(entity / BLOCK), this.#world.activity.count)
    const strikes = (slot: number) =>
      scenario.periodOf(block.start, slot, day) === period &&
      scenario.victimOf(block, slot, period) === entity
    let slot = 0
    while (!strikes(slot)) slot++
    return scenario.daysOf(block.start, slot, period)
  }

  /** @param day  days since 1970-01-01 */
  onDay(day: number, dayRows: number): DayCampaigns {
    const { seed, dataset, activity } = this.#world
    const rows = Math.floor(dayRows * this.rate + 0.5)
    return new DayCampaigns({ seed, dataset, activity, scenarios: this.scenarios, day, rows })
  }
}

interface DayFacts {
  readonly seed: number
  readonly dataset: string
  readonly activity: Activity
  readonly scenarios: readonly Scenario[]
  readonly day: number
  readonly rows: number
}

/** The rows that campaigns make on one day: exactly `rows`, dealt to scenarios, then blocks, then victims. */
export class DayCampaigns {
  readonly rows: number
  readonly #facts: DayFacts
  readonly #path: readonly string[]
  readonly #blockCount: number
  /** One per scenario, over blocks. */
  readonly #trees: readonly RowTree[]
  /** The block asked for last: neighbours are asked for one after the other. */
  #latest: { readonly block: number; readonly rows: readonly StruckRow[] } = { block: -1, rows: [] }

  constructor(facts: DayFacts) {
    const { seed, dataset, scenarios, day, rows, activity } = facts
    this.rows = rows
    this.#facts = facts
    this.#path = [dataset, 'row', '#campaigns', dateOfDayNumber(day)]
    this.#blockCount = Math.ceil(activity.count / BLOCK)
    const weights: Weights = {
      count: this.#blockCount,
      sums: BLOCK_SUMS,
      most: activity.count,
    }
    const dealt = deal(
      openStream(seed, this.#path),
      rows,
      scenarios.map(({ share }) => share),
    )
    this.#trees = scenarios.map(({ name }, i) => new RowTree(seed, [...this.#path, name], weights, dealt[i]))
  }

  /** Campaign rows of all entities before this one. */
  rowsBefore(entity: number): number {
    const block = Math.floor(entity / BLOCK)
    let before = 0
    for (const tree of this.#trees) before += tree.rowsBefore(block)
    if (block < this.#blockCount)
      for (const row of this.#rowsOfBlock(block)) if (row.entity < entity) before++
    return before
  }

  /** Campaign rows of a range of entities, in order of entity. */
  *walk({ start, end }: Range): Generator<StruckRow> {
    for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block++)
      for (const row of this.#rowsOfBlock(block)) if (row.entity >= start && row.entity < end) yield row
  }

  /** Adds each of these entities' campaign rows to its count. @param entities  ascending and distinct */
  countInto(counts: Int32Array, entities: Float64Array): void {
    for (let i = 0; i < entities.length; ) {
      const block = Math.floor(entities[i] / BLOCK)
      const struck = this.#rowsOfBlock(block)
      let row = 0
      for (; i < entities.length && entities[i] < (block + 1) * BLOCK; i++) {
        while (row < struck.length && struck[row].entity < entities[i]) row++
        for (; row < struck.length && struck[row].entity === entities[i]; row++) counts[i]++
      }
    }
  }

  #rowsOfBlock(block: number): readonly StruckRow[] {
    if (this.#latest.block !== block) this.#latest = { block, rows: this.#strikeBlock(block) }
    return this.#latest.rows
  }

  #strikeBlock(block: number): StruckRow[] {
    const range = blockRange(block, this.#facts.activity.count)
    const struck = this.#trees.flatMap((tree, scenario) => {
      const rows = tree.rowsBefore(block + 1) - tree.rowsBefore(block)
      return rows === 0 ? [] : this.#strike(scenario, range, rows)
    })
    return struck.sort((a, b) => a.entity - b.entity || a.scenario - b.scenario || a.period - b.period)
  }

  #strike(index: number, block: Range, rows: number): StruckRow[] {
    const { seed, scenarios, day } = this.#facts
    const scenario = scenarios[index]
    if (scenario.form.among !== undefined) {
      const targets = openStream(seed, [...this.#path, scenario.name, 'targets'])
      return Array.from({ length: rows }, (_, i) => {
        const entity = scenario.pickEntity(uniformAt(targets, block.start, i), block)
        return { entity, scenario: index, period: 0 }
      })
    }
    const slots = scenario.victimsAtOnce(block.end - block.start)
    const slotStream = openStream(seed, [...this.#path, scenario.name, 'slots', String(block.start)])
    return deal(slotStream, rows, new Array<number>(slots).fill(1 / slots)).flatMap((n, slot) => {
      if (n === 0) return []
      const period = scenario.periodOf(block.start, slot, day)
      const entity = scenario.victimOf(block, slot, period)
      return Array.from({ length: n }, () => ({ entity, scenario: index, period }))
    })
  }
}

const blockRange = (block: number, entityCount: number): Range => ({
  start: block * BLOCK,
  end: Math.min((block + 1) * BLOCK, entityCount),
})

/** Deals rows to some shares, which add up to 1: a multinomial draw by one binomial after another. */
function deal(stream: Stream, rows: number, shares: readonly number[]): number[] {
  let [left, rest] = [rows, 1]
  return shares.map((share, i) => {
    const last = i === shares.length - 1
    const n = last ? left : drawBinomial(stream, [i, 0], left, Math.min(1, share / rest))
    left -= n
    rest -= share
    return n
  })
}
