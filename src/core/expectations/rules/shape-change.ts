import { formatCounted, formatNumber } from '../../format.ts'
import type { Analysis } from '../../profile/analysis.ts'
import { compareShapes, type Spread, sumOf } from '../../profile/compare-shapes.ts'
import { kindOf } from '../../profile/field-kind.ts'
import { shapeOf } from '../../profile/shape.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { distributionOf } from '../../sketches/quantiles.ts'
import { columnOf } from '../day-column.ts'
import { addedRule, type DayFacts, type DayRule } from '../day-rule.ts'

type Form = Extract<ExpectationOf<'change'>, { of: 'distribution' }>

/**
 * How far the values of a column are from those of the published days before, by their population stability index less what
 * chance adds to it. Passes where there is none to compare with, and for texts and identifiers, which are of no shape.
 */
export const shapeChange = (form: Form, analysis: Analysis): DayRule =>
  addedRule(form, (facts) => {
    const expected = `a stability index of at most ${formatNumber(form.most)}`
    const now = spreadOf(facts, form.field, analysis)
    const before = now ? pastSpreads(facts, form, now) : []
    const found = now && before.length > 0 ? compareShapes(now, sumOf(before)) : null
    if (found === null) return { expected, observed: 'nothing to compare with', passed: true }
    const index = Math.max(0, found.psi - found.psiByChance)
    return {
      expected,
      observed: `${formatNumber(index)} against ${formatCounted(before.length, 'published day')}`,
      passed: index <= form.most,
    }
  })

function spreadOf({ inspection }: DayFacts, name: string, analysis: Analysis): Spread | null {
  const { field, sketch, rows, nulls } = columnOf(inspection, name)
  const kind = kindOf(field, sketch, { count: rows - nulls, analysis })
  const shape = shapeOf(kind, sketch, distributionOf(sketch))
  return shape && { shape, nulls }
}

/** Days on which the column was there, and its values of the same kind. */
function pastSpreads({ history }: DayFacts, { field, days }: Form, { shape }: Spread): Spread[] {
  return history.slice(0, days).flatMap(({ profile }) => {
    const past = profile.fields.find(({ name }) => name === field)
    return past?.shape?.kind === shape.kind ? [{ shape: past.shape, nulls: past.nulls }] : []
  })
}
