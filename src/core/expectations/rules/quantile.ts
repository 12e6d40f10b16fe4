import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { distributionOf, quantileRange } from '../../sketches/quantiles.ts'
import { mayLieWithin, showBounds, showInterval } from '../bounds.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** A quantile lies within bounds. It is known up to the bucket it is in, and fails where all of that is outside. */
export const quantile = (form: ExpectationOf<'quantile'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const distribution = distributionOf(columnOf(inspection, form.field).sketch)
    const found = distribution && quantileRange(distribution, form.share)
    const name = form.share === 0.5 ? 'a median' : `a quantile ${form.share}`
    return {
      expected: `${name} of ${showBounds(form)}`,
      observed: found ? showInterval(found) : 'no numbers',
      passed: found !== null && mayLieWithin(found, form),
    }
  })
