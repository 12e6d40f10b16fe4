import { formatNumber } from '../../format.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { sumOf } from '../../sketches/moments.ts'
import { exactly, mayLieWithin, showBounds } from '../bounds.ts'
import { numbersOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** The sum of the finite numbers, which is exact, lies within bounds. */
export const sum = (form: ExpectationOf<'sum'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const found = sumOf(numbersOf(inspection, form.field))
    return {
      expected: `a sum of ${showBounds(form)}`,
      observed: formatNumber(found),
      passed: mayLieWithin(exactly(found), form),
    }
  })
