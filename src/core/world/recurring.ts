import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, placeOf } from '../kernel/memory.ts'
import { openShuffle } from '../random/shuffle.ts'
import { openStream } from '../random/stream.ts'
import type { Range } from '../range.ts'

/** Entities per cycle of due days. */
const CYCLE = 1024
/** Days of a month on which something can be due, so that it is due in every month. */
const DUE_DAYS = 28

export interface RecurringShape {
  readonly entityCount: number
  /** Members per entity. */
  readonly each: number
  /** Share of the members that are ever due. */
  readonly share: number
}

/** A member that is due: number `member` of the `each` that its entity has. */
export interface DueMember {
  readonly entity: number
  readonly member: number
}

/**
 * Which members of which entities are due on each day of the month. In every cycle of 1,024 entities equally many
 * members are due on each of 28 days, chosen by one shuffle; so the rows due before any entity take O(1) to tell.
 */
export class Recurring {
  readonly #shape: RecurringShape
  readonly #duePerDay: number
  /** Where each member of a cycle stands in the shuffled order by which they are due. */
  readonly #places: Int32Array
  readonly #calendar = new Map<number, DueCycle>()

  constructor(seed: number, path: readonly string[], shape: RecurringShape) {
    this.#shape = shape
    const members = CYCLE * shape.each
    const place = openShuffle(openStream(seed, path), members)
    this.#places = Int32Array.from({ length: members }, (_, member) => place(member))
    this.#duePerDay = Math.floor((members * shape.share) / DUE_DAYS)
  }

  /** @param dayOfMonth  1–31 */
  rowsBefore(dayOfMonth: number, entity: number): number {
    const { before } = this.#cycleOf(dayOfMonth)
    return Math.floor(entity / CYCLE) * before[CYCLE] + before[entity % CYCLE]
  }

  /** Adds the rows that each of these entities has to get to its count. */
  countInto(counts: Int32Array, dayOfMonth: number, entities: Float64Array): void {
    const { before } = this.#cycleOf(dayOfMonth)
    changed(counts, (out) => kernel.addDue(placeOf(entities), counts.length, placeOf(before), out))
  }

  /** The members due of a range of entities, in order. */
  *walk(dayOfMonth: number, { start, end }: Range): Generator<DueMember> {
    const { before, due } = this.#cycleOf(dayOfMonth)
    if (due.length === 0) return
    for (let first = start - (start % CYCLE); first < end; first += CYCLE)
      for (let i = before[Math.max(0, start - first)]; i < due.length; i++) {
        const entity = first + Math.floor(due[i] / this.#shape.each)
        if (entity >= end) return
        yield { entity, member: due[i] % this.#shape.each }
      }
  }

  #cycleOf(dayOfMonth: number): DueCycle {
    let cycle = this.#calendar.get(dayOfMonth)
    if (cycle === undefined) {
      cycle = this.#makeCycle(dayOfMonth)
      this.#calendar.set(dayOfMonth, cycle)
    }
    return cycle
  }

  #makeCycle(dayOfMonth: number): DueCycle {
    const { each } = this.#shape
    const first = (dayOfMonth - 1) * this.#duePerDay
    const last = dayOfMonth > DUE_DAYS ? first : first + this.#duePerDay
    const due: number[] = []
    const before = new Int32Array(CYCLE + 1)
    for (let member = 0; member < CYCLE * each; member++) {
      const place = this.#places[member]
      if (place >= first && place < last) due.push(member)
      if ((member + 1) % each === 0) before[(member + 1) / each] = due.length
    }
    return { before: asTable(before), due: Int32Array.from(due) }
  }
}

/** What is due in one cycle of entities on one day of the month. */
interface DueCycle {
  /** Members due of the first i entities. */
  readonly before: Int32Array
  /** entity · each + member, ascending. */
  readonly due: Int32Array
}
