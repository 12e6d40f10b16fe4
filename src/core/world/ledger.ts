import { evenSteps } from '../count.ts'
import type { Dataset } from '../dataset.ts'
import { InvalidRequestError } from '../errors.ts'
import { pickNumbers } from '../pick.ts'
import { dateOfDayNumber } from '../utc-date.ts'
import { emptyInts } from '../workspace.ts'
import { Activity } from './activity.ts'
import { Campaigns } from './campaigns.ts'
import { DayDeal, FIRST_RECURRING, FIRST_STRUCK, LAST_STRUCK } from './day-deal.ts'
import { Recurring } from './recurring.ts'
import { RowTree } from './row-tree.ts'
import { Tenure } from './tenure.ts'

export interface LedgerRequest {
  readonly seed: number
  /** Rows of an average day, by which campaigns are sized. */
  readonly averageRows: number
  /** Rows of any day. */
  readonly rowsOn: (day: number) => number
  /** Members of each population. */
  readonly sizes: ReadonlyMap<string, number>
}

/** An entity's last row before a day: its day, and its number among the entity's rows of that day. */
export interface LastRows {
  /** Days since 1970-01-01; -1 where the entity has no earlier row. */
  readonly days: Int32Array
  readonly ranks: Int32Array
}

/** Which entity has how many rows on which day: all days of a world, each found without the others. */
export class Ledger {
  readonly owner: string
  readonly tenure: Tenure
  readonly campaigns: Campaigns | null
  /** Population whose members bring monthly rows. */
  readonly recurringName: string | null
  readonly #dataset: Dataset
  readonly #request: LedgerRequest
  readonly #activity: Activity
  readonly #recurring: Recurring | null
  readonly #deals = new Map<number, DayDeal>()

  /** @throws InvalidRequestError when a day has more rows than the entities can carry */
  constructor(dataset: Dataset, owner: string, request: LedgerRequest) {
    const { seed, sizes, averageRows } = request
    const { populations, campaigns } = dataset.form
    const entityCount = sizes.get(owner)!
    this.owner = owner
    this.#dataset = dataset
    this.#request = request
    this.tenure = new Tenure({ seed, dataset: dataset.name, populations }, owner, entityCount)
    const sigma = populations[owner].activity?.sigma ?? 0
    this.#activity = new Activity(seed, [dataset.name, `@${owner}`, '#activity'], { entityCount, sigma })
    const monthly = Object.entries(populations).find(([, { monthly }]) => monthly !== undefined)
    this.recurringName = monthly?.[0] ?? null
    this.#recurring =
      monthly === undefined
        ? null
        : new Recurring(seed, [dataset.name, `@${monthly[0]}`, '#monthly'], {
            entityCount,
            each: monthly[1].each!,
            share: monthly[1].monthly!.share,
          })
    this.campaigns =
      campaigns === undefined
        ? null
        : new Campaigns({
            seed,
            dataset: dataset.name,
            form: campaigns,
            activity: this.#activity,
            averageRows,
          })
  }

  get entityCount(): number {
    return this.#activity.count
  }

  /** @throws InvalidRequestError when the busiest entity may get more rows than coordinates can tell apart */
  check(rows: number): void {
    if (this.entityCount > 2 ** 32)
      throw tooMany(`so few that ${this.owner} has at most ${2 ** 32} members, not ${this.entityCount}`, rows)
    const share = this.#activity.greatestShare()
    for (const [kind, expected, most] of [
      ['rows', rows * share, FIRST_RECURRING],
      ['campaign rows', rows * share * (this.campaigns?.rate ?? 0), LAST_STRUCK - FIRST_STRUCK],
    ] as const)
      if (expected + 8 * Math.sqrt(expected) > most)
        throw tooMany(
          `at most ${most} ${kind} for the busiest of ${this.entityCount} members of ${this.owner}`,
          rows,
        )
  }

  /** @param day  days since 1970-01-01 */
  dealOn(day: number): DayDeal {
    let deal = this.#deals.get(day)
    if (deal === undefined) {
      deal = this.#openDeal(day)
      this.#deals.set(day, deal)
    }
    return deal
  }

  /** The last row before a day of each entity, whose number is ascending: looked for day by day, back to its first. */
  lastRowsBefore(day: number, entities: Float64Array): LastRows {
    const days = emptyInts(entities.length).fill(-1)
    const ranks = emptyInts(entities.length).fill(0)
    const firstDays = emptyInts(entities.length)
    for (let k = 0; k < firstDays.length; k++)
      firstDays[k] = Math.max(0, this.tenure.firstDay(entities[k], day))
    let open = evenSteps(entities.length, 1)
    for (let past = day - 1; ; past--) {
      open = stillOpen(open, { days, firstDays, past })
      if (open.length === 0) return { days, ranks }
      const rows = this.dealOn(past).rowsOf(pickNumbers(entities, open))
      for (let k = 0; k < open.length; k++) {
        if (rows[k] === 0) continue
        days[open[k]] = past
        ranks[open[k]] = rows[k] - 1
      }
    }
  }

  #openDeal(day: number): DayDeal {
    const { seed, rowsOn } = this.#request
    const date = dateOfDayNumber(day)
    const dayOfMonth = Number(date.slice(8))
    const rows = rowsOn(day)
    const campaigns = this.campaigns?.onDay(day, rows) ?? null
    const struck = campaigns?.rows ?? 0
    const due = this.#recurring?.rowsBefore(dayOfMonth, this.entityCount) ?? 0
    // A world so small that what is due would crowd out everything else does without.
    const recurring = due * 2 <= rows - struck ? this.#recurring : null
    const usual = new RowTree(
      seed,
      [this.#dataset.name, 'row', '#rows', date],
      this.#activity,
      rows - struck - (recurring === null ? 0 : due),
    )
    return new DayDeal({ entityCount: this.entityCount, rows, usual, recurring, dayOfMonth, campaigns })
  }
}

interface Search {
  readonly days: Int32Array
  readonly firstDays: Int32Array
  readonly past: number
}

/** Those of these entities that have no row yet, and may have one on the past day. Written over the numbers given. */
function stillOpen(open: Int32Array, { days, firstDays, past }: Search): Int32Array {
  let count = 0
  for (let k = 0; k < open.length; k++) {
    open[count] = open[k]
    count += Number(days[open[k]] < 0 && firstDays[open[k]] <= past)
  }
  return open.subarray(0, count)
}

const tooMany = (expected: string, found: number) =>
  new InvalidRequestError([{ path: 'rows', expected, found: String(found) }])
