import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { STANDARD_ERROR } from '../../sketches/hyperloglog.ts'
import type { ValueCounts } from '../../sketches/value-counts.ts'
import { exactly, type Interval, mayLieWithin, showBounds, showInterval } from '../bounds.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** Standard errors within which an estimate is taken to be right: it is further off once in 15,000 times. */
const ERRORS_ALLOWED = 4

/** The number of different values lies within bounds: fails where it does not, whatever the error of the estimate. */
export const distinct = (form: ExpectationOf<'distinct'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const found = countOf(columnOf(inspection, form.field).sketch.values)
    return {
      expected: `${showBounds(form)} different values`,
      observed: showInterval(found),
      passed: mayLieWithin(found, form),
    }
  })

function countOf({ isExact, distinct: count }: ValueCounts): Interval {
  if (isExact) return exactly(count)
  const error = ERRORS_ALLOWED * STANDARD_ERROR
  return { low: Math.floor(count / (1 + error)), high: Math.ceil(count / (1 - error)) }
}
