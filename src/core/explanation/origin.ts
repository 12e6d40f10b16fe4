import { cellAt } from '../cell.ts'
import { PLACES } from '../coordinates.ts'
import type { DayRows } from '../day.ts'
import { idsOf } from '../fields/campaign.ts'
import { uniformAt } from '../random/stream.ts'
import { dateOfDayNumber, type UtcDate } from '../utc-date.ts'
import { FIRST_RECURRING, FIRST_STRUCK } from '../world/day-deal.ts'
import type { Ledger } from '../world/ledger.ts'
import { SLOT_STREAM } from '../world/owned-rows.ts'
import type { Item } from './item.ts'

/** What made a row. */
export type Origin =
  /** Rows belong to no one. */
  | { readonly kind: 'lone' }
  /** Dealt to the entity by its activity. */
  | { readonly kind: 'usual' }
  /** Due to a member of the entity on this day of the month. */
  | {
      readonly kind: 'monthly'
      readonly population: string
      readonly number: number
      readonly dayOfMonth: number
    }
  | CampaignOrigin

export interface CampaignOrigin {
  readonly kind: 'campaign'
  readonly id: string
  readonly scenario: string
  /** Its first and last day. */
  readonly from: UtcDate
  readonly until: UtcDate
  /** Whom it strikes: the entity itself, or all who belong to a group. */
  readonly target: { readonly path: string; readonly number: number; readonly isGroup: boolean }
  /** Of a group's campaigns that go on at once: which one, from 0, by this draw. */
  readonly slot: { readonly number: number; readonly of: number; readonly uniform: number } | null
}

export function originOf({ ledger }: DayRows, row: Item): Origin {
  if (ledger === null) return { kind: 'lone' }
  const place = row.at[1] & (PLACES - 1)
  if (place >= FIRST_STRUCK) return campaignOf(ledger, row)
  if (place < FIRST_RECURRING) return { kind: 'usual' }
  const population = ledger.recurringName!
  const { numbers } = row.scope.memberNumbers([population])
  const dayOfMonth = Number(dateOfDayNumber(row.scope.day).slice(8))
  return { kind: 'monthly', population, number: numbers[row.index], dayOfMonth }
}

function campaignOf(ledger: Ledger, { scope, index, at }: Item): CampaignOrigin {
  const campaigns = ledger.campaigns!
  const facts = scope.rows!.campaigns()
  const code = facts.scenarios[index]
  const scenario = campaigns.scenarios[code]
  const { among, at_once } = scenario.form
  const path = among ?? ledger.owner
  const number = scope.memberNumbers(path.split('.')).numbers[index]
  const coordinates = facts.at[1][index]
  const [slot, period] = [(coordinates >>> 16) & 0xff, coordinates & 0xffff]
  const days =
    among === undefined
      ? campaigns.daysOfVictim(scenario, { entity: at[0] >>> 0, scenario: code, period }, scope.day)
      : scenario.daysOf(number, slot, period)
  const uniform = uniformAt(scope.stream(SLOT_STREAM), at[0], at[1])
  return {
    kind: 'campaign',
    id: String(cellAt(idsOf(scope), index)),
    scenario: scenario.name,
    from: dateOfDayNumber(days.start),
    until: dateOfDayNumber(days.end - 1),
    target: { path, number, isGroup: among !== undefined },
    slot: among === undefined ? null : { number: slot, of: at_once, uniform },
  }
}
