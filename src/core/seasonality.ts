/** How days of the year compare: weekdays, months, days of the month, feasts. */
import type { DayCurves } from './schema/time-form.ts'
import { type CalendarDay, calendarDay, dateOfDayNumber, WEEKDAYS } from './utc-date.ts'

/**
 * The product of what the curves say of one day; 1 where they say nothing.
 *
 * @param day  days since 1970-01-01
 */
export function dayWeight({ day_of_week, month, day_of_month, dates }: DayCurves, day: number): number {
  const on = calendarDay(day)
  const last = on.dayOfMonth === on.daysInMonth ? day_of_month?.last : undefined
  return (
    (day_of_week?.[on.weekday] ?? 1) *
    (month?.[on.month - 1] ?? 1) *
    (last ?? day_of_month?.[on.dayOfMonth] ?? 1) *
    (dates ? dateFactor(dates, day) : 1)
  )
}

/** Of several names of one day the most exact counts: with its year, without, computed; of these the first written. */
function dateFactor(dates: NonNullable<DayCurves['dates']>, day: number): number {
  const date = dateOfDayNumber(day)
  const stated = dates[date] ?? dates[date.slice(5)]
  if (stated !== undefined) return stated
  return Object.entries(dates).find(([name]) => isComputedDay(name, day))?.[1] ?? 1
}

/** `11-thu-4+1`, `05-mon-last`, `easter-2`: a weekday of a month or Easter Sunday, and so many days on. */
const COMPUTED = /^(?:easter|(\d\d)-([a-z]{3})-(\d|last))([+-]\d+)?$/

function isComputedDay(name: string, day: number): boolean {
  const found = COMPUTED.exec(name)
  if (found === null) return false
  const [, month, weekday, nth, daysOn = '0'] = found
  const anchor = calendarDay(day - Number(daysOn))
  if (month === undefined) return isEaster(anchor)
  return (
    anchor.month === Number(month) &&
    WEEKDAYS[anchor.weekday] === weekday &&
    (nth === 'last'
      ? anchor.dayOfMonth + 7 > anchor.daysInMonth
      : Math.ceil(anchor.dayOfMonth / 7) === Number(nth))
  )
}

/**
 * Whether a day is Easter Sunday of the Gregorian calendar.
 *
 * Source: the anonymous algorithm of Nature 13, 1876, as in Meeus, "Astronomical Algorithms", 1991, chapter 8.
 */
function isEaster({ year, month, dayOfMonth }: CalendarDay): boolean {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return month === Math.floor(n / 31) && dayOfMonth === (n % 31) + 1
}
