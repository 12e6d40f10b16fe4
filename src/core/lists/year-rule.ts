/** From `minute` (since 1970 began, UTC) on, clocks are `offset` minutes ahead of UTC. */
export interface Change {
  readonly minute: number
  readonly offset: number
}

/** A change that recurs: on the first such weekday on or after a date, at a minute of the UTC day. */
export interface YearlyChange {
  /** 1 to 12. */
  readonly month: number
  /** Day of the month, from 1; 0 is the day before the month. */
  readonly fromDate: number
  /** 0: Sunday. */
  readonly weekday: number
  readonly minute: number
  /** Minutes ahead of UTC from then on. */
  readonly offset: number
}

/** Every year from `firstYear` on has these changes, in order; the last one's offset holds as a year begins. */
export interface YearRule {
  readonly firstYear: number
  readonly yearly: readonly YearlyChange[]
}

const MINUTES_PER_DAY = 1440
const MILLIS_PER_DAY = 86_400_000
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4

export function changeInYear(
  { month, fromDate, weekday, minute, offset }: YearlyChange,
  year: number,
): Change {
  const from = Date.UTC(year, month - 1, fromDate) / MILLIS_PER_DAY
  const day = from + ((((weekday - from - FIRST_WEEKDAY) % 7) + 7) % 7)
  return { minute: day * MINUTES_PER_DAY + minute, offset }
}

/** @param day  days since 1970-01-01 */
export const yearOfDay = (day: number): number => new Date(day * MILLIS_PER_DAY).getUTCFullYear()
