import { dayNumber, MICROS_PER_DAY } from '../../utc-date.ts'
import type { DerivedRule } from '../row-rule.ts'
import { outside, testValues } from '../value-test.ts'

/** Every time falls on the day of the run, UTC. */
export const withinDay: DerivedRule = ({ field, column, date }) => {
  if (!field.declared.withinDay || field.type !== 'timestamp') return null
  const start = dayNumber(date) * MICROS_PER_DAY
  return {
    rule: 'within day',
    field: field.name,
    severity: 'fail',
    expected: `times on ${date}`,
    open: () => testValues(column, outside(start, start + MICROS_PER_DAY - 1)),
  }
}
