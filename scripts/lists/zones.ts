import { createRequire } from 'node:module'
import type { Change, YearRule } from '../../src/core/lists/year-rule.ts'
import { inferRule, yearOf } from './year-rule.ts'

const moment = createRequire(import.meta.url)('moment-timezone') as typeof import('moment-timezone')

/** Every zone and alias of the database, one row each. */
export function zoneRows(): string[][] {
  const owners = new Map<string, string>()
  return moment.tz.names().map((name) => {
    const history = historyText(name)
    const owner = owners.get(history)
    if (owner !== undefined) return [name, owner]
    owners.set(history, name)
    return [name, ...history.split('|')]
  })
}

/** Whether two names stand for clocks that have agreed since 1970. */
export const isSameClock = (a: string, b: string): boolean => historyText(a) === historyText(b)

/**
 * The zone's offsets, its single changes (minutes since the one before in base 36, then the number of the offset as the
 * last digit) and the rule that goes on after them.
 */
function historyText(name: string): string {
  const [first, ...changes] = changesOf(name)
  const rule = inferRule(changes)
  const single = changes.filter((change) => rule === null || yearOf(change) < rule.firstYear)
  const offsets = [...new Set([first, ...single].map(({ offset }) => offset))]
  let minute = 0
  const steps = single.map((change) => {
    const step = (change.minute - minute).toString(36) + offsets.indexOf(change.offset).toString(36)
    minute = change.minute
    return step
  })
  return [offsets.join(' '), steps.join(' '), rule === null ? '' : ruleText(rule)].join('|')
}

const ruleText = ({ firstYear, yearly }: YearRule) =>
  [
    firstYear,
    ...yearly.map(({ month, fromDate, weekday, minute, offset }) =>
      [month, fromDate, weekday, minute, offset].join(':'),
    ),
  ].join(' ')

/** The offset that holds as 1970 begins, then every change that the package has worked out, for centuries. */
function changesOf(name: string): Change[] {
  const { untils, offsets } = moment.tz.zone(name)!
  const changes: Change[] = []
  offsets.forEach((west, i) => {
    const until = untils[i] === null ? Number.POSITIVE_INFINITY : untils[i]
    if (until <= 0) return
    // Monrovia was 44.5 minutes behind until 1972: clocks here know whole minutes.
    const offset = 0 - Math.round(west)
    const minute = i === 0 ? 0 : Math.max(0, Math.round(untils[i - 1] / 60_000))
    const last = changes.at(-1)
    if (last?.offset === offset) return
    if (last !== undefined && changes.length > 1 && dayOf(last.minute) === dayOf(minute))
      throw new RangeError(
        `expected one change of ${name} a day, found two on day ${dayOf(minute)} since 1970`,
      )
    changes.push({ minute, offset })
  })
  return changes
}

const dayOf = (minute: number) => Math.floor(minute / 1440)
