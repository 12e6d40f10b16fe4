import { formatNumber } from '../../format.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { meanOf } from '../../sketches/moments.ts'
import { exactly, mayLieWithin, showBounds } from '../bounds.ts'
import { numbersOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** The mean of the finite numbers, which is exact, lies within bounds. */
export const mean = (form: ExpectationOf<'mean'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const numbers = numbersOf(inspection, form.field)
    const found = numbers.count === 0 ? null : meanOf(numbers)
    return {
      expected: `a mean of ${showBounds(form)}`,
      observed: found === null ? 'no numbers' : formatNumber(found),
      passed: found !== null && mayLieWithin(exactly(found), form),
    }
  })
