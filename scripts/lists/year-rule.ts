import { isDeepStrictEqual } from 'node:util'
import {
  type Change,
  changeInYear,
  type YearlyChange,
  type YearRule,
  yearOfDay,
} from '../../src/core/lists/year-rule.ts'

const MINUTES_PER_DAY = 1440
const MILLIS_PER_DAY = 86_400_000
/**
 * The years by which a rule is known, after all that the database foretells one by one (Ramadans in Palestine, until
 * 2086). Eleven in a row see a rule's days at their earliest.
 */
const KNOWN_YEARS = Array.from({ length: 11 }, (_, i) => 2100 + i)

/** The rule that changes follow from some year on; null when they end. */
export function inferRule(changes: readonly Change[]): YearRule | null {
  const byYear = Map.groupBy(changes, yearOf)
  const samples = KNOWN_YEARS.map((year) => byYear.get(year) ?? [])
  const [{ length }] = samples
  if (length === 0 || samples.some((some) => some.length !== length)) return null
  const yearly = samples[0].map((_, i) => commonChange(samples.map((some) => some[i])))
  if (!yearly.every((change) => change !== null)) return null
  const follows = (year: number) =>
    isDeepStrictEqual(
      byYear.get(year),
      yearly.map((change) => changeInYear(change, year)),
    )
  if (!KNOWN_YEARS.every(follows)) return null
  let [firstYear] = KNOWN_YEARS
  while (follows(firstYear - 1)) firstYear--
  return { firstYear, yearly }
}

/** One change of several years as a rule, null when it has no common weekday and time. */
function commonChange(some: readonly Change[]): YearlyChange | null {
  const days = some.map(({ minute }) => new Date(Math.floor(minute / MINUTES_PER_DAY) * MILLIS_PER_DAY))
  const weekdays = new Set(days.map((day) => day.getUTCDay()))
  const minutes = new Set(some.map(({ minute }) => minute % MINUTES_PER_DAY))
  if (weekdays.size > 1 || minutes.size > 1) return null
  const month = Math.max(...days.map((day) => day.getUTCMonth()))
  const dates = days.map(
    (day) => 1 + (day.getTime() - Date.UTC(day.getUTCFullYear(), month, 1)) / MILLIS_PER_DAY,
  )
  const [weekday] = weekdays
  const [minute] = minutes
  return { month: month + 1, fromDate: Math.min(...dates), weekday, minute, offset: some[0].offset }
}

export const yearOf = ({ minute }: Change): number => yearOfDay(minute / MINUTES_PER_DAY)
