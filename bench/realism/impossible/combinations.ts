/** Everything that payments cannot be, and the days on which it is looked for. */
import type { Dataset } from '../../../src/core/dataset.ts'
import type { DayRequest } from '../../../src/core/day.ts'
import { daysBetween } from '../../../src/core/utc-date.ts'
import { type Rows, rowsOf } from '../rows.ts'
import type { Combination } from './combination.ts'
import { OF_CONSECUTIVE_DAYS, OF_DAYS } from './history.ts'
import { OF_A_MEMBER } from './member.ts'
import { OF_A_PAYMENT } from './payment.ts'
import { OF_TIME_AND_PLACE } from './time-and-place.ts'

export const OF_ANY_DAYS = [...OF_A_PAYMENT, ...OF_A_MEMBER, ...OF_TIME_AND_PLACE, ...OF_DAYS]

const requestsOf = (dates: readonly string[], rows: number): DayRequest[] =>
  dates.map((date) => ({ seed: 1, date, rows, averageRows: null }))

/**
 * Clocks change in Europe, then in America; a leap day; Black Friday; the last day of a year. All are past: of what is yet
 * to come, the platform's time zone database and ours may be of different minds.
 */
const SINGLE_DAYS = ['2025-03-30', '2025-11-02', '2024-02-29', '2025-11-28', '2025-12-31']
/** Clocks change in both, and a month ends. */
const TWO_WEEKS = daysBetween('2025-10-20', '2025-11-02')
/** The same day of each, for what is due once a month. */
const FOUR_MONTHS = ['2025-08-20', '2025-09-20', '2025-10-20', '2025-11-20']

export interface Searched {
  readonly days: string
  readonly rows: Rows
  readonly combinations: readonly Combination[]
}

/** @param dataset  of witnesses */
export function searchedDays(dataset: Dataset): Searched[] {
  return [
    {
      days: 'five single days of 30,000',
      rows: rowsOf(dataset, requestsOf(SINGLE_DAYS, 30_000)),
      combinations: OF_ANY_DAYS,
    },
    {
      days: 'two weeks of 3,000 a day',
      rows: rowsOf(dataset, requestsOf(TWO_WEEKS, 3000)),
      combinations: [...OF_ANY_DAYS, ...OF_CONSECUTIVE_DAYS],
    },
    {
      days: 'one day of four months, 3,000 each',
      rows: rowsOf(dataset, requestsOf(FOUR_MONTHS, 3000)),
      combinations: OF_ANY_DAYS,
    },
  ]
}
