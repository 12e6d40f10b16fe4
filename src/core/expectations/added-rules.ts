import type { ExpectationForm } from '../schema/expectation-form.ts'
import type { DayRule } from './day-rule.ts'
import type { RowRule } from './row-rule.ts'
import type { Expectant } from './row-rules.ts'
import { change } from './rules/change.ts'
import { compare } from './rules/compare.ts'
import { correlation } from './rules/correlation.ts'
import { declaredDistribution } from './rules/declared-distribution.ts'
import { distinct } from './rules/distinct.ts'
import { freshness } from './rules/freshness.ts'
import { mean } from './rules/mean.ts'
import { nullShare } from './rules/null-share.ts'
import { quantile } from './rules/quantile.ts'
import { shapeChange } from './rules/shape-change.ts'
import { share } from './rules/share.ts'
import { stddev } from './rules/stddev.ts'
import { sum } from './rules/sum.ts'
import { together } from './rules/together.ts'
import { isOfValues, writtenValues } from './rules/written-values.ts'

/** What a whole day has to keep: its declared distributions, then what the schema adds, in its order. */
export const dayRulesOf = ({ fields, form }: Expectant): DayRule[] => [
  declaredDistribution(fields),
  ...form.expectations.map((added) => dayRuleOf(added, form)).filter((rule) => rule !== null),
]

/** What the schema adds for every row to keep, in its order. */
export function addedRowRules({ fields, form }: Expectant): RowRule[] {
  const columnOf = (name: string) => fields.findIndex((field) => field.name === name)
  return form.expectations.flatMap((added) => {
    if (added.rule === 'together') return [together(added, added.fields.map(columnOf))]
    if (added.rule === 'compare')
      return [compare(added, { field: columnOf(added.field), to: columnOf(added.to) })]
    return isOfValues(added) ? [writtenValues(added, columnOf(added.field))] : []
  })
}

/** Null for what is said of single rows. */
function dayRuleOf(added: ExpectationForm, { analysis = {} }: Expectant['form']): DayRule | null {
  switch (added.rule) {
    case 'mean':
      return mean(added)
    case 'sum':
      return sum(added)
    case 'stddev':
      return stddev(added)
    case 'quantile':
      return quantile(added)
    case 'distinct':
      return distinct(added)
    case 'null_rate':
      return nullShare(added)
    case 'share':
      return share(added)
    case 'correlation':
      return correlation(added)
    case 'freshness':
      return freshness(added)
    case 'change':
      return added.of === 'distribution' ? shapeChange(added, analysis) : change(added)
    case 'range':
    case 'length':
    case 'pattern':
    case 'allowed':
    case 'compare':
    case 'together':
      return null
  }
}
