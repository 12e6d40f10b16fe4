import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { exactly, mayLieWithin, showBounds, showInterval } from '../bounds.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** The share of rows without a value lies within bounds that the schema adds. */
export const nullShare = (form: ExpectationOf<'null_rate'>): DayRule =>
  addedRule(form, ({ inspection }) => {
    const { rows, nulls } = columnOf(inspection, form.field)
    const found = exactly(rows === 0 ? 0 : nulls / rows)
    return {
      expected: `a share of nulls of ${showBounds(form)}`,
      observed: showInterval(found),
      passed: mayLieWithin(found, form),
    }
  })
