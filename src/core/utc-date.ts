/** A calendar day in UTC, `YYYY-MM-DD`. Days run from midnight to midnight UTC; no time zone ever shifts them. */
export type UtcDate = string

const MILLIS_PER_DAY = 86_400_000
export const MICROS_PER_DAY = MILLIS_PER_DAY * 1000
export const MICROS_PER_HOUR = MICROS_PER_DAY / 24

/** The days a row's coordinates can hold: 16 bits from 1970-01-01. */
export const FIRST_DATE: UtcDate = '1970-01-01'
export const LAST_DATE: UtcDate = '2149-06-06'

/** Whether the text is a day that exists (2025-02-29 does not) within FIRST_DATE..LAST_DATE. */
export function isUtcDate(text: string): text is UtcDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const millis = Date.parse(`${text}T00:00:00Z`)
  return (
    !Number.isNaN(millis) &&
    new Date(millis).toISOString().startsWith(text) &&
    text >= FIRST_DATE &&
    text <= LAST_DATE
  )
}

/** Days since 1970-01-01. */
export const dayNumber = (date: UtcDate): number => Date.parse(`${date}T00:00:00Z`) / MILLIS_PER_DAY

export const dateOfDayNumber = (day: number): UtcDate =>
  new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10)

export const addDays = (date: UtcDate, days: number): UtcDate => dateOfDayNumber(dayNumber(date) + days)

/** The UTC day before the given instant, which is the day a run at that instant makes. */
export const dayBefore = (instant: Date): UtcDate => addDays(instant.toISOString().slice(0, 10), -1)

/** Every day of [from, to], both included, oldest first. */
export function daysBetween(from: UtcDate, to: UtcDate): UtcDate[] {
  const days: UtcDate[] = []
  for (let day = dayNumber(from); day <= dayNumber(to); day++) days.push(dateOfDayNumber(day))
  return days
}

/** Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly dayOfMonth: number
  readonly daysInMonth: number
  /** 0 is Monday. */
  readonly weekday: number
}

/** @param day  days since 1970-01-01 */
export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * MILLIS_PER_DAY)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth()
  return {
    year,
    month: month + 1,
    dayOfMonth: date.getUTCDate(),
    daysInMonth: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    weekday: (date.getUTCDay() + 6) % 7,
  }
}
