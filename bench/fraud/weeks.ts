/** Which days a test week needs: history to look back upon, a week to learn from, a wait for its labels, the week itself. */
import type { Range } from '../../src/core/range.ts'
import { addDays, type UtcDate } from '../../src/core/utc-date.ts'

/** The longest window of a feature. */
const WINDOW_DAYS = 30
const TRAIN_DAYS = 7
/** Until a payment's label is known; windows of a merchant's labels end this long before the payment. */
const DELAY_DAYS = 7
const TEST_DAYS = 7
const HISTORY_DAYS = WINDOW_DAYS + DELAY_DAYS

/** All that one test takes. The ranges are of places among the dates. */
export interface TestWeek {
  readonly dates: readonly UtcDate[]
  readonly train: Range
  readonly test: Range
}

const datesFrom = (first: UtcDate, days: number): UtcDate[] =>
  Array.from({ length: days }, (_, day) => addDays(first, day))

/** The days around the test week that begins on `firstTestDay`. */
export function planWeek(firstTestDay: UtcDate): TestWeek {
  const train = { start: HISTORY_DAYS, end: HISTORY_DAYS + TRAIN_DAYS }
  const test = { start: train.end + DELAY_DAYS, end: train.end + DELAY_DAYS + TEST_DAYS }
  return { dates: datesFrom(addDays(firstTestDay, -test.start), test.end), train, test }
}

/** First days of test weeks that follow each other. */
export const testWeeks = (firstTestDay: UtcDate, weeks: number): UtcDate[] =>
  Array.from({ length: weeks }, (_, week) => addDays(firstTestDay, week * TEST_DAYS))

/** Every day that one of the weeks needs, oldest first, each once. */
export const daysOf = (weeks: readonly TestWeek[]): UtcDate[] =>
  [...new Set(weeks.flatMap(({ dates }) => dates))].sort()
