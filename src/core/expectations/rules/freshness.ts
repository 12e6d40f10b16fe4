import { isoTime } from '../../iso-time.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { dayNumber, MICROS_PER_DAY, MICROS_PER_HOUR } from '../../utc-date.ts'
import { timesOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** The latest time is not long before the end of the day. */
export const freshness = (form: ExpectationOf<'freshness'>): DayRule =>
  addedRule(form, ({ inspection, date }) => {
    const times = timesOf(inspection, form.field)
    const earliest = (dayNumber(date) + 1) * MICROS_PER_DAY - Math.round(form.hours * MICROS_PER_HOUR)
    return {
      expected: `a time from ${isoTime(earliest)}`,
      observed: times.count === 0 ? 'no times' : isoTime(times.max),
      passed: times.count > 0 && times.max >= earliest,
    }
  })
