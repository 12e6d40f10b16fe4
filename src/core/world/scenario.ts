import { openStream, type Stream, uniformAt } from '../random/stream.ts'
import type { Range } from '../range.ts'
import type { CampaignsForm, ScenarioForm } from '../schema/campaign-form.ts'
import type { Activity } from './activity.ts'

/** What all days of a world share about its campaigns. */
export interface CampaignWorld {
  readonly seed: number
  readonly dataset: string
  readonly form: CampaignsForm
  readonly activity: Activity
  /** Rows of an average day, all entities together. */
  readonly averageRows: number
}

/** One way in which entities are struck, and its choices that no day changes. */
export class Scenario {
  readonly name: string
  readonly form: ScenarioForm
  /** Of all campaign rows. */
  readonly share: number
  readonly #victims: Stream
  readonly #phases: Stream
  readonly #victimsPerEntity: number
  readonly #activity: Activity

  constructor(
    { seed, dataset, form: { rate }, activity, averageRows }: CampaignWorld,
    { name, form, share }: { name: string; form: ScenarioForm; share: number },
  ) {
    this.name = name
    this.form = form
    this.share = share
    this.#activity = activity
    this.#victims = openStream(seed, [dataset, '#campaigns', name, 'victims'])
    this.#phases = openStream(seed, [dataset, '#campaigns', name, 'phases'])
    this.#victimsPerEntity = (averageRows * rate * share) / form.rows_per_day / activity.count
  }

  /** Campaigns at once in a block of so many entities. */
  victimsAtOnce(entities: number): number {
    return Math.max(1, Math.floor(entities * this.#victimsPerEntity + 0.5))
  }

  /** Which of its periods the campaign at (group, slot) is in. Campaigns at different places start on different days. */
  periodOf(group: number, slot: number, day: number): number {
    const days = this.form.lasts_days
    return Math.floor((day + Math.floor(uniformAt(this.#phases, group, slot) * days)) / days)
  }

  /** Days [start, end) since 1970-01-01 of a period of the campaign at (group, slot). */
  daysOf(group: number, slot: number, period: number): Range {
    const days = this.form.lasts_days
    const start = period * days - Math.floor(uniformAt(this.#phases, group, slot) * days)
    return { start, end: start + days }
  }

  /** The entity of a block that the campaign in this slot strikes in this period. */
  victimOf(block: Range, slot: number, period: number): number {
    return this.pickEntity(uniformAt(this.#victims, block.start, slot * 65_536 + period), block)
  }

  /** An entity of the block, busy ones likelier if the scenario says so. @param u  uniform in (0, 1) */
  pickEntity(u: number, { start, end }: Range): number {
    if (this.form.victims === 'busy') return this.#activity.pick(u, start, end)
    return start + Math.floor(u * (end - start))
  }
}
