import { MICROS_PER_DAY } from '../utc-date.ts'
import { ZONES } from './data/zones.ts'
import { type Change, changeInYear, type YearRule, yearOfDay } from './year-rule.ts'

/** A zone's offsets on one UTC day, in minutes east of UTC. */
export interface ZoneDay {
  /** From the start of the day. */
  readonly before: number
  /** From `changeMicros` on; the same as `before` when nothing changes. */
  readonly after: number
  /** µs after the start of the day; Infinity when nothing changes. */
  readonly changeMicros: number
}

const MICROS_PER_MINUTE = 60_000_000

/** Whether the name is a zone of the IANA database, or an alias of one. */
export const isZone = (name: string): boolean => zoneTexts().has(name)

/**
 * The zone's offsets on a day: single changes as the database has them, then its yearly rule, or its last offset where
 * there is none, for good. Before 1970 the offset holds with which that year began. Offsets of half minutes (Liberia's
 * until 1972) are rounded.
 *
 * @param day  days since 1970-01-01
 * @throws {RangeError} for an unknown zone
 * Source: IANA time zone database, version in data/README.md
 */
export function offsetsOnDay(zone: string, day: number): ZoneDay {
  const { first, changes, rule } = historyOf(zone)
  const year = yearOfDay(day)
  if (rule === null || year < rule.firstYear) return pickDay(first, changes, day)
  const yearly = rule.yearly.map((change) => changeInYear(change, year))
  return pickDay(yearly[yearly.length - 1].offset, yearly, day)
}

/** What one day sees of changes in order, none of which share a day. */
function pickDay(first: number, changes: readonly Change[], day: number): ZoneDay {
  let before = first
  for (const { minute, offset } of changes) {
    const changeMicros = minute * MICROS_PER_MINUTE - day * MICROS_PER_DAY
    if (changeMicros >= MICROS_PER_DAY) break
    if (changeMicros > 0) return { before, after: offset, changeMicros }
    before = offset
  }
  return { before, after: before, changeMicros: Number.POSITIVE_INFINITY }
}

interface History {
  /** Offset as 1970 begins. */
  readonly first: number
  /** Until the rule, if there is one. */
  readonly changes: readonly Change[]
  readonly rule: YearRule | null
}

const histories = new Map<string, History>()

function historyOf(zone: string): History {
  const known = histories.get(zone)
  if (known !== undefined) return known
  const text = zoneTexts().get(zone)
  if (text === undefined) throw new RangeError(`zone: expected a name of the IANA database, found ${zone}`)
  // A row of one cell names the zone that has the same clocks.
  const history = text.includes('|') ? readHistory(text) : historyOf(text)
  histories.set(zone, history)
  return history
}

/** `offsets|changes|rule`. A change is the minutes since the one before in base 36, then the number of its offset. */
function readHistory(text: string): History {
  const [offsetsText, changesText, ruleText] = text.split('|')
  const offsets = offsetsText.split(' ').map(Number)
  let minute = 0
  const changes = words(changesText).map((step) => {
    minute += Number.parseInt(step.slice(0, -1), 36)
    return { minute, offset: offsets[Number.parseInt(step.slice(-1), 36)] }
  })
  return { first: offsets[0], changes, rule: ruleText === '' ? null : readRule(ruleText) }
}

function readRule(text: string): YearRule {
  const [firstYear, ...changes] = words(text)
  const yearly = changes.map((change) => {
    const [month, fromDate, weekday, minute, offset] = change.split(':').map(Number)
    return { month, fromDate, weekday, minute, offset }
  })
  return { firstYear: Number(firstYear), yearly }
}

const words = (text: string) => (text === '' ? [] : text.split(' '))

let texts: ReadonlyMap<string, string> | undefined

/** Rows by name, without it; cut apart once, when first asked for. */
function zoneTexts(): ReadonlyMap<string, string> {
  texts ??= new Map(
    ZONES.split('\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)]),
  )
  return texts
}
