import { isoTime } from '../../iso-time.ts'
import { dayNumber, MICROS_PER_DAY } from '../../utc-date.ts'
import type { ColumnRule } from '../check.ts'

/** Every time falls on the day of the run, UTC. */
export const withinDay: ColumnRule = ({ field, date, sketch: { times } }) => {
  if (!field.declared.withinDay || times === null) return null
  const start = dayNumber(date) * MICROS_PER_DAY
  return {
    severity: 'fail',
    expected: `times on ${date}`,
    observed: times.count === 0 ? 'no times' : `${isoTime(times.min)} to ${isoTime(times.max)}`,
    passed: times.count === 0 || (times.min >= start && times.max < start + MICROS_PER_DAY),
  }
}
