import type { Inspection } from '../../inspection.ts'
import { finiteNumbers } from '../../profile/sampled-rows.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { correlationInterval } from '../../statistics/correlation-interval.ts'
import { pearson } from '../../statistics/pearson.ts'
import { rankedOf, spearman } from '../../statistics/spearman.ts'
import { codesOf } from '../../statistics/value-codes.ts'
import { exactly, type Interval, mayLieWithin, showBounds, showInterval } from '../bounds.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** Standard errors within which the correlation of the sampled rows is taken to be right. */
const ERRORS_ALLOWED = 4

type Form = ExpectationOf<'correlation'>

/** How two columns go together lies within bounds: fails where it does not, whatever the error of the sample. */
export const correlation = (form: Form): DayRule =>
  addedRule(form, ({ inspection }) => {
    const found = correlationOf(inspection, form)
    return {
      expected: `a correlation (${form.method}) with ${form.with} of ${showBounds(form)}`,
      observed: found ? showInterval(found) : 'none, as one of them does not vary',
      passed: found !== null && mayLieWithin(found, form),
    }
  })

/** Digits beyond these are what sums of doubles lose: without them what is wholly correlated would not reach 1. */
const DIGITS = 12

/** Without error where the sample has all rows. */
function correlationOf(inspection: Inspection, { field, with: other, method }: Form): Interval | null {
  const columns = inspection.sample.columns()
  const a = finiteNumbers(columns[columnOf(inspection, field).index])
  const b = finiteNumbers(columns[columnOf(inspection, other).index])
  const found = method === 'pearson' ? pearson(a, b) : spearman(rankedOf(codesOf(a)), rankedOf(codesOf(b)))
  if (found === null) return null
  const coefficient = Number(found.toFixed(DIGITS))
  if (inspection.sample.rows === inspection.rows) return exactly(coefficient)
  const pairs = a.reduce((total, number, i) => total + (Number.isNaN(number + b[i]) ? 0 : 1), 0)
  return correlationInterval(coefficient, pairs, { method, errors: ERRORS_ALLOWED })
}
