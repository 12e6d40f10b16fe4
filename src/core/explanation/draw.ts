import { cellAt } from '../cell.ts'
import { CAMPAIGN_ID_STREAM, idsOf } from '../fields/campaign.ts'
import { ROW_ID_STREAM } from '../fields/identifier.ts'
import { drawBlock, openStream, unitInterval } from '../random/stream.ts'
import type { Block } from '../random/threefry.ts'
import type { FieldForm } from '../schema/field-form.ts'
import type { Per } from '../schema/terms.ts'
import { dateOfDayNumber, type UtcDate } from '../utc-date.ts'
import type { DrawNote } from '../world/journal.ts'
import type { Item } from './item.ts'
import { hexOf } from './row-key.ts'

/** One draw: what `openStream(seed, stream)` gives at these coordinates. */
export interface Draw {
  /** Dataset, scope and name. */
  readonly stream: readonly [string, string, string]
  /** Two whole numbers in [0, 2^32). */
  readonly coordinates: readonly [number, number]
  /** 64 bits, 16 hex digits. */
  readonly bits: string
  /** 52 of the bits as a number in (0, 1). */
  readonly uniform: number
  readonly drawer: Drawer
}

/** Whose draw it is. */
export type Drawer =
  | { readonly kind: 'itself' }
  /** All rows of the campaign; id null: those of no campaign, together. */
  | { readonly kind: 'campaign'; readonly id: string | null }
  | {
      readonly kind: 'member'
      /** Null: the member that the attribute belongs to. */
      readonly path: string | null
      readonly number: number
      /** From the first to the last of the days through which the draw holds. */
      readonly period: { readonly from: UtcDate; readonly until: UtcDate } | null
      /** Which of so many, from 0. */
      readonly choice: { readonly number: number; readonly of: number } | null
    }

/** Whether a stream makes ids rather than numbers: the bits are the value. */
export const isId = (stream: string): boolean => stream === ROW_ID_STREAM || stream === CAMPAIGN_ID_STREAM

/** The draws that were noted for a field of an item, made again. */
export function drawsOf(item: Item, form: FieldForm): Draw[] {
  const { journal, request } = item.world
  return journal!.drawsOf(item.frameName, form.name, item.at).map((note) => {
    const stream = [item.world.dataset.name, note.stream.scope, note.stream.name] as const
    const [high, low] = drawBlock(openStream(request.seed, stream), note.at)
    return {
      stream,
      coordinates: [note.at[0] >>> 0, note.at[1] >>> 0],
      bits: hexOf([high, low]),
      uniform: unitInterval(high, low),
      drawer: drawerOf(item, form, note),
    }
  })
}

function drawerOf(item: Item, form: FieldForm, { stream, at }: DrawNote): Drawer {
  if (at[0] === item.at[0] && at[1] === item.at[1]) return { kind: 'itself' }
  if (form.per === 'campaign') {
    const id = cellAt(idsOf(item.scope), item.index)
    return { kind: 'campaign', id: id === null ? null : String(id) }
  }
  if (form.type === 'episode') return memberOf(item, { days: form.every_days, skew: 1 }, { stream, at })
  // Ids are drawn at the coordinates of another row, or of a campaign.
  return form.per === undefined ? { kind: 'itself' } : memberOf(item, form.per, { stream, at })
}

function memberOf(item: Item, per: Exclude<Per, string>, { stream, at }: DrawNote): Drawer {
  const { member, days = 0, choices = 1 } = per
  const { numbers } = member === undefined ? ownNumbers(item) : item.scope.memberNumbers(member.split('.'))
  const isPhase = stream.name.startsWith('#period/')
  return {
    kind: 'member',
    path: member ?? null,
    number: numbers[item.index],
    period: days === 0 || isPhase ? null : periodOf(item, days, at),
    choice: choices === 1 || isPhase ? null : { number: (at[1] >>> 16) & 0xff, of: choices },
  }
}

const ownNumbers = ({ scope }: Item) => ({ numbers: scope.numbers() })

/** The days of the period in the low 16 bits; the phase is drawn where period and choice are 0. */
function periodOf({ scope }: Item, days: number, [first, second]: Block) {
  const [high, low] = drawBlock(scope.stream(`#period/${days}`), [first, second & 0xff000000])
  const start = (second & 0xffff) * days - Math.floor(unitInterval(high, low) * days)
  return { from: dateOfDayNumber(start), until: dateOfDayNumber(start + days - 1) }
}
