import { formatNumber } from '../../format.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { standardDeviationOf } from '../../sketches/moments.ts'
import { exactly, mayLieWithin, showBounds } from '../bounds.ts'
import { numbersOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** The standard deviation of the finite numbers, from exact sums, lies within bounds. */
export const stddev = (form: ExpectationOf<'stddev'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const numbers = numbersOf(inspection, form.field)
    const found = numbers.count === 0 ? null : (standardDeviationOf(numbers) ?? Number.POSITIVE_INFINITY)
    return {
      expected: `a standard deviation of ${showBounds(form)}`,
      observed: describe(found),
      passed: found !== null && mayLieWithin(exactly(found), form),
    }
  })

function describe(found: number | null): string {
  if (found === null) return 'no numbers'
  return Number.isFinite(found) ? formatNumber(found) : 'more than can be told'
}
