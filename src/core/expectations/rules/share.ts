import type { Inspection } from '../../inspection.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { scoreInterval } from '../../statistics/score-interval.ts'
import { exactly, type Interval, mayLieWithin, showBounds, showInterval } from '../bounds.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayRule } from '../day-rule.ts'

/** Standard errors within which the share among the sampled rows is taken to be right. */
const ERRORS_ALLOWED = 4

type Form = ExpectationOf<'share'>

/** The share of one value among those that are not null lies within bounds. */
export const share = (form: Form): DayRule =>
  addedRule(form, ({ inspection }) => {
    const found = shareOf(inspection, form)
    return {
      expected: `a share of ${JSON.stringify(form.value)} of ${showBounds(form)}`,
      observed: found ? showInterval(found) : 'no values',
      passed: found !== null && mayLieWithin(found, form),
    }
  })

/** By counting where all values are known, else by the sampled rows. */
function shareOf(inspection: Inspection, { field, value }: Form): Interval | null {
  const { rows, nulls, sketch, index } = columnOf(inspection, field)
  if (rows === nulls) return null
  const wanted = typeof value === 'boolean' ? Number(value) : value
  if (sketch.values.isExact) {
    const count = sketch.values.frequent().find((known) => known.value === wanted)?.count ?? 0
    return exactly(count / (rows - nulls))
  }
  const { values, valid } = inspection.sample.columns()[index]
  const sampled = valid.reduce((total, isValid) => total + isValid, 0)
  const count = valid.reduce(
    (total, isValid, i) => total + (isValid === 1 && values[i] === wanted ? 1 : 0),
    0,
  )
  if (sampled === 0) return { low: 0, high: 1 }
  if (inspection.sample.rows === rows) return exactly(count / sampled)
  return scoreInterval(count, sampled, ERRORS_ALLOWED)
}
